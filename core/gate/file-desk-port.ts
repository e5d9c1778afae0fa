/**
 * What the guard of a tab and the worker that reads its files say to each other, over a port of their own
 * that the panel frame hands on. Like the panel's port it carries words, in memory, and goes nowhere else.
 */
import type { OwnLists } from '../detect/own-lists';
import type { EncodeError } from '../file/encode-text';
import type { FileReport } from '../file/file-report';
import type { FileErrorCode } from '../file/file-text';
import type { Guideline } from '../guideline/schema';
import type { VaultCopy } from '../mask/vault';

/** What a file of a browser gives; the bytes are read by the worker only. */
export interface HandedFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type DeskInput =
  | { readonly kind: 'file'; readonly file: HandedFile }
  /** Words that were pasted and would become a file of the page's own making. */
  | { readonly kind: 'words'; readonly text: string };

/** By what it is judged: as in force in the tab when it was attached. */
export interface DeskBasis {
  readonly guideline: Guideline;
  readonly own: OwnLists | undefined;
}

export type GuardToDesk =
  | ({ readonly kind: 'judge'; readonly job: number; readonly input: DeskInput } & DeskBasis)
  /** Of a job that has been judged. */
  | ({
      readonly kind: 'mask';
      readonly job: number;
      readonly input: DeskInput;
      readonly vault: VaultCopy;
    } & DeskBasis)
  | { readonly kind: 'cancel'; readonly job: number };

export type NoCopyCode = FileErrorCode | EncodeError['code'] | 'cannot-copy' | 'still-found';

export type DeskToGuard =
  /** `done`: 0 to 1. It is a sign of life, too. */
  | { readonly kind: 'progress'; readonly job: number; readonly done: number }
  | { readonly kind: 'report'; readonly job: number; readonly report: FileReport }
  | {
      readonly kind: 'copy';
      readonly job: number;
      readonly copy: MaskedInput;
      readonly vault: VaultCopy;
    }
  | { readonly kind: 'no-copy'; readonly job: number; readonly code: NoCopyCode }
  /** A bug of ours: nothing is known of the file. */
  | { readonly kind: 'failed'; readonly job: number };

export type MaskedInput =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'words'; readonly text: string };
