import { applyTextEdits } from '../core/mask/mask';
import type { TextEdit } from '../core/mask/text-edit';
import { err, ok, type Result } from '../core/result';
import { isComposing } from './composition';
import { readMappedText, readText } from './read-text';
import { settlesAs } from './settle';
import { isTextControl } from './text-control';
import { textDifference } from './text-difference';
import { watchUser, type UserWatch } from './watch-user';
import { controlWriter } from './write-control';
import { editableWriter } from './write-editable';
import type { Writer, WritePlan } from './writer';

export interface WriteError {
  readonly code:
    | 'detached'
    | 'not-editable'
    | 'composing'
    /** The text is not, or no longer, what the caller thinks: nothing of the user's was overwritten. */
    | 'changed-meanwhile'
    /** The editor did not take the text; the user's words stand as they were. */
    | 'mismatch'
    /** The same, and the old words could not be put back exactly either. */
    | 'mismatch-unrestored';
}

type WriteResult = Result<void, WriteError>;
type Edits = Pick<WritePlan, 'edits' | 'caret'>;

/** Replaces parts of the editor's text; what stands around them keeps its formatting. */
export function applyEdits(
  el: HTMLElement,
  expectedBefore: string,
  edits: readonly TextEdit[],
): Promise<WriteResult> {
  return inTurn(el, (before) =>
    before === expectedBefore ? { edits, caret: undefined } : undefined,
  );
}

/** Replaces the whole text. What the old and the new text have in common is left alone. */
export function replaceText(el: HTMLElement, text: string): Promise<WriteResult> {
  return inTurn(el, (before) => ({ edits: [textDifference(before, text)], caret: text.length }));
}

/** Inserts at the caret, in the place of a selection, or at the end when the caret is elsewhere. */
export function insertText(el: HTMLElement, text: string): Promise<WriteResult> {
  return inTurn(el, (before) => {
    const { start, end } = selectedOffsets(el) ?? { start: before.length, end: before.length };
    return { edits: [{ start, end, replacement: text }], caret: start + text.length };
  });
}

const lastWrites = new WeakMap<HTMLElement, Promise<WriteResult>>();

/** One write at a time for each editor: the next one sees what the last one left. */
function inTurn(
  el: HTMLElement,
  planFor: (before: string) => Edits | undefined,
): Promise<WriteResult> {
  const last = lastWrites.get(el);
  const next = last ? last.then(() => write(el, planFor)) : write(el, planFor);
  lastWrites.set(el, next);
  return next;
}

async function write(
  el: HTMLElement,
  planFor: (before: string) => Edits | undefined,
): Promise<WriteResult> {
  const obstacle = obstacleTo(el);
  if (obstacle) return err(obstacle);
  const before = readText(el);
  const planned = planFor(before);
  if (!planned) return err({ code: 'changed-meanwhile' });
  const edits = planned.edits.filter(
    ({ start, end, replacement }) => before.slice(start, end) !== replacement,
  );
  const after = applyTextEdits(before, edits);
  if (after === before) return ok(undefined);
  const map = readMappedText(el);
  // A mention pill inside an edit would be deleted with it, and nothing could bring it back.
  if (edits.some(({ start, end }) => map.holdsWidget(start, end))) return err({ code: 'mismatch' });
  const user = watchUser(el);
  const result = await attempt(el, { before, after, edits, caret: planned.caret }, user);
  user.stop();
  return result;
}

async function attempt(el: HTMLElement, plan: WritePlan, user: UserWatch): Promise<WriteResult> {
  const writer: Writer = isTextControl(el) ? controlWriter : editableWriter;
  const settling = { expected: plan.after, before: plan.before };
  await writer.edit(el, plan);
  if (await settlesAs(el, settling)) return el.isConnected ? ok(undefined) : DETACHED;
  const stopped = obstacleTo(el) ?? (user.acted() ? CHANGED : undefined);
  if (stopped) return err(stopped);
  await writer.rewrite(el, planTo(el, plan.after, plan.caret));
  if (await settlesAs(el, settling)) return el.isConnected ? ok(undefined) : DETACHED;
  return putBack(el, plan.before, { writer, user });
}

/** Never over something that the user wrote in the meantime. */
async function putBack(
  el: HTMLElement,
  before: string,
  { writer, user }: { readonly writer: Writer; readonly user: UserWatch },
): Promise<WriteResult> {
  const stopped = obstacleTo(el) ?? (user.acted() ? CHANGED : undefined);
  if (stopped) return err(stopped);
  const standing = readText(el);
  if (standing !== before) await writer.edit(el, planTo(el, before, before.length));
  const restored = await settlesAs(el, { expected: before, before: standing });
  return err({ code: restored ? 'mismatch' : 'mismatch-unrestored' });
}

const CHANGED: WriteError = { code: 'changed-meanwhile' };
const DETACHED = err<WriteError>({ code: 'detached' });

function planTo(el: HTMLElement, after: string, caret: number | undefined): WritePlan {
  const before = readText(el);
  return { before, after, edits: [textDifference(before, after)], caret };
}

function obstacleTo(el: HTMLElement): WriteError | undefined {
  if (!el.isConnected) return { code: 'detached' };
  if (isComposing(el.ownerDocument)) return { code: 'composing' };
  const editable = isTextControl(el) ? !el.readOnly && !el.disabled : el.isContentEditable;
  return editable ? undefined : { code: 'not-editable' };
}

function selectedOffsets(
  el: HTMLElement,
): { readonly start: number; readonly end: number } | undefined {
  const { ownerDocument: document } = el;
  if (isTextControl(el)) {
    if (document.activeElement !== el) return undefined;
    return { start: el.selectionStart ?? 0, end: el.selectionEnd ?? 0 };
  }
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return undefined;
  const map = readMappedText(el);
  const anchor = map.offsetOf(selection.anchorNode, selection.anchorOffset);
  const focus = map.offsetOf(selection.focusNode, selection.focusOffset);
  if (anchor === undefined || focus === undefined) return undefined;
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}
