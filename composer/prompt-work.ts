/** The prompt that an act works on, and the writing of it: what cannot be written exactly is not sent. */
import type { Judge } from '../core/gate/request-answer';
import { comparable } from '../core/gate/same-text';
import type { Verdict } from '../core/guideline/decide';
import { mask, promptLanguage } from '../core/mask/mask';
import { restore } from '../core/mask/restore';
import type { TextEdit } from '../core/mask/text-edit';
import type { Vault } from '../core/mask/vault';
import type { Result } from '../core/result';
import type { Box } from './locate';
import type { SendGate } from './send-gate';
import type { WatchedText } from './watch-text';

export interface Editor {
  readonly readText: (element: HTMLElement) => string;
  readonly applyEdits: (
    element: HTMLElement,
    expectedBefore: string,
    edits: readonly TextEdit[],
  ) => Promise<Result<void, unknown>>;
  readonly replaceText: (element: HTMLElement, text: string) => Promise<Result<void, unknown>>;
  readonly insertText: (element: HTMLElement, text: string) => Promise<Result<void, unknown>>;
}

/** Words that were stopped on their way out and stand in no box any more. Memory only. */
export interface LostWords {
  get(): string | undefined;
  set(text: string | undefined): void;
}

export interface PromptWorkSource {
  readonly editor: Editor;
  readonly gate: SendGate;
  readonly judge: Judge;
  readonly vault: () => Vault;
  /** What stands in the box of this moment. */
  readonly look: () => WatchedText | undefined;
  /** The text that the panel showed last: nothing else was decided about. */
  readonly shown: () => string | undefined;
  readonly composer: () => Box | undefined;
  readonly lost: LostWords;
}

export interface Work {
  readonly box: Box;
  readonly text: string;
  readonly verdict: Verdict;
}

/** `changed`: other words stand there than those decided about. `unwritable`: lost words have no place. */
export type NoWork = 'changed' | 'unwritable';

/** The prompt of this moment, if it is the one that was shown; lost words come back for it. */
export async function workAsShown(source: PromptWorkSource): Promise<Work | NoWork> {
  const lost = source.lost.get();
  if (lost !== undefined && source.shown() === lost) {
    const box = await bringBack(source, lost);
    return box ? workIn(source, box) : 'unwritable';
  }
  const watched = source.look();
  if (!watched || watched.text !== source.shown()) return 'changed';
  return workIn(source, watched.box);
}

function workIn(source: PromptWorkSource, box: Box): Work | NoWork {
  const text = source.editor.readText(box.element);
  const verdict = source.judge(text);
  return verdict === 'too-long' ? 'changed' : { box, text, verdict };
}

/** Puts words into the composer, unless others stand there. */
async function bringBack(source: PromptWorkSource, words: string): Promise<Box | undefined> {
  const box = source.composer();
  if (!box) return undefined;
  const standing = comparable(source.editor.readText(box.element));
  if (standing !== comparable(words)) {
    if (standing !== '') return undefined;
    const written = await source.editor.replaceText(box.element, words);
    if (!written.ok) return undefined;
  }
  source.lost.set(undefined);
  return box;
}

/** @returns The text that stands in the box and has nothing against it; undefined: nothing may go. */
export async function writeMasked(
  source: PromptWorkSource,
  { box, text, verdict }: Work,
): Promise<string | undefined> {
  const { editor, gate, judge } = source;
  const language = promptLanguage(text, verdict.judgements);
  const masked = mask(text, verdict.judgements, { vault: source.vault(), language });
  if (!isOpen(judge(masked.text))) return undefined;
  // While we write, no press of anybody sends a half-written text.
  gate.startRelease(masked.text);
  const written = await editor.applyEdits(box.element, text, masked.edits);
  gate.endRelease();
  const standing = editor.readText(box.element);
  const exact = written.ok && comparable(standing) === comparable(masked.text);
  if (exact && isOpen(judge(standing))) return standing;
  if (standing !== text) source.lost.set(text);
  return undefined;
}

/** Lost words first; otherwise the originals in the place of their placeholders. */
export async function putWordsBack(source: PromptWorkSource): Promise<Box | undefined> {
  const lost = source.lost.get();
  if (lost !== undefined) return bringBack(source, lost);
  const watched = source.look();
  if (!watched) return undefined;
  const { text, restored } = restore(watched.text, source.vault());
  if (restored === 0) return undefined;
  const written = await source.editor.replaceText(watched.box.element, text);
  return written.ok ? watched.box : undefined;
}

function isOpen(verdict: Verdict | 'too-long'): boolean {
  return verdict !== 'too-long' && verdict.decision === 'allow';
}
