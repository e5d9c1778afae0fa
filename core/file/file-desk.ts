/** The worker's part of the guard of files: takes jobs, one after the other, and answers each. */
import type { NameModel } from '../detect/names/name-model';
import { createScanner } from '../detect/scan';
import type { DeskInput, DeskToGuard, GuardToDesk, HandedFile } from '../gate/file-desk-port';
import { createVault } from '../mask/vault';
import { ok, type Result } from '../result';
import type { FileReport } from './file-report';
import type { FileError } from './file-text';
import { judgeFile, judgeUnread, judgeWords, type JudgeFileOptions } from './judge-file';
import { maskedCopy, type MaskedCopyError, type MaskedCopyOptions } from './masked-copy';
import { maskedWords } from './masked-words';
import { MAX_FILE_BYTES } from './read-budget';
import type { Hosts, Work } from './read-work';

export interface DeskHosts extends Hosts {
  readonly post: (message: DeskToGuard, transfer?: readonly ArrayBuffer[]) => void;
  /** Undefined when there is no model: names are found by rules then. */
  readonly names: () => Promise<NameModel | undefined>;
  /** Lets other messages in. */
  readonly pause: () => Promise<void>;
  readonly now: () => number;
}

export interface FileDesk {
  take(message: GuardToDesk): void;
}

type Job = Exclude<GuardToDesk, { readonly kind: 'cancel' }>;

const PROGRESS_EVERY_MS = 80;

export function createFileDesk(hosts: DeskHosts): FileDesk {
  const cancelled = new Set<number>();
  let last: Promise<unknown> = Promise.resolve();

  async function run(message: Job): Promise<void> {
    const signal = {
      get aborted() {
        return cancelled.has(message.job);
      },
    };
    const options = await toOptions(message, hosts, signal);
    if (message.kind === 'judge') {
      const judged = await judge(message.input, options);
      if (judged.ok) hosts.post({ kind: 'report', job: message.job, report: judged.value });
    } else {
      const vault = createVault(message.vault);
      await copy(message, { ...options, vault }, hosts);
    }
  }

  return {
    take(message) {
      if (message.kind === 'cancel') cancelled.add(message.job);
      else
        last = last
          .then(() => run(message))
          .catch(() => hosts.post({ kind: 'failed', job: message.job }));
    },
  };
}

async function toOptions(
  { guideline, own, job }: Job,
  hosts: DeskHosts,
  signal: { readonly aborted: boolean },
): Promise<JudgeFileOptions & { readonly work: Work }> {
  const scanner = createScanner({ ...guideline, own, names: await hosts.names() });
  let toldAtMs = -Infinity;
  const onProgress = (done: number, total: number): void => {
    if (total <= 0 || hosts.now() - toldAtMs < PROGRESS_EVERY_MS) return;
    toldAtMs = hosts.now();
    hosts.post({ kind: 'progress', job, done: done / total });
  };
  return { scanner, guideline, hosts, work: { signal, pause: hosts.pause, onProgress } };
}

async function judge(
  input: DeskInput,
  options: JudgeFileOptions,
): Promise<Result<FileReport, FileError>> {
  if (input.kind === 'words') return judgeWords(input.text, options);
  const { name, size } = input.file;
  if (size > MAX_FILE_BYTES) return judgeUnread(name, { error: 'too-big' }, options);
  const bytes = await bytesOf(input.file);
  // A folder, or a file that has been taken away since it was chosen.
  if (!bytes) return judgeUnread(name, { error: 'broken' }, options);
  return judgeFile({ name, bytes }, options);
}

async function copy(
  { job, input }: Job,
  options: MaskedCopyOptions,
  { post }: DeskHosts,
): Promise<void> {
  const made = await makeCopy(input, options);
  if (!made.ok) {
    post({ kind: 'no-copy', job, code: made.error.code });
    return;
  }
  const vault = options.vault.copy();
  if (typeof made.value === 'string') {
    post({ kind: 'copy', job, copy: { kind: 'words', text: made.value }, vault });
    return;
  }
  const { name, bytes } = made.value;
  post({ kind: 'copy', job, copy: { kind: 'file', name, bytes }, vault }, [bytes.buffer]);
}

async function makeCopy(
  input: DeskInput,
  options: MaskedCopyOptions,
): Promise<
  Result<
    string | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
    MaskedCopyError
  >
> {
  if (input.kind === 'words') return maskedWords(input.text, options);
  const bytes = await bytesOf(input.file);
  if (!bytes) return { ok: false, error: { code: 'broken' } };
  const made = await maskedCopy({ name: input.file.name, bytes }, options);
  return made.ok ? ok({ name: made.value.name, bytes: new Uint8Array(made.value.bytes) }) : made;
}

async function bytesOf(file: HandedFile): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined; // the browser could not read it: that is the answer
  }
}
