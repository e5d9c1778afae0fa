/** What the user can do with a prompt that was found wanting: each act once, for exactly what was shown. */
import type { Allowances } from '../core/gate/allowances';
import type { Notice, OverrideReason } from '../core/gate/panel-port';
import type { Verdict } from '../core/guideline/decide';
import type { Box } from './locate';
import {
  putWordsBack,
  workAsShown,
  writeMasked,
  type NoWork,
  type PromptWorkSource,
  type Work,
} from './prompt-work';
import type { ReplayOutcome } from './replay-send';
import type { UsageCounts } from './usage-counts';

export interface PromptActs {
  maskAndSend(): Promise<void>;
  mask(): Promise<void>;
  sendAnyway(reason: OverrideReason | null): Promise<void>;
  putBack(): Promise<void>;
  insertTemplate(id: string, text: string): Promise<void>;
}

export interface PromptActSource extends PromptWorkSource {
  readonly allowances: Allowances;
  readonly counts: UsageCounts;
  readonly now: () => number;
  readonly replay: (box: Box, text: string) => Promise<ReplayOutcome>;
}

export interface PromptActSink {
  readonly onNotice: (notice: Notice | null) => void;
  /** An act is over: the focus goes where the user goes on. */
  readonly onDone: (box: Box | undefined) => void;
}

interface Placed {
  readonly box: Box;
  readonly text: string;
}

export function createPromptActs(source: PromptActSource, sink: PromptActSink): PromptActs {
  const once = createOnce(sink);
  return {
    maskAndSend: () =>
      once(async () => {
        const masked = await maskWork(source, sink);
        if (masked) await send(source, sink, { ...masked, done: 'masked-and-sent' });
        return masked?.box;
      }),
    mask: () =>
      once(async () => {
        const masked = await maskWork(source, sink);
        if (masked) sink.onNotice('masked');
        return masked?.box;
      }),
    sendAnyway: (reason) => once(() => sendAsItIs(source, sink, reason)),
    putBack: () =>
      once(async () => {
        const box = await putWordsBack(source);
        sink.onNotice(box ? null : 'write-failed');
        return box;
      }),
    insertTemplate: (id, text) =>
      once(async () => {
        const box = source.composer();
        const written = box ? await source.editor.insertText(box.element, text) : undefined;
        sink.onNotice(written?.ok === true ? 'inserted' : 'write-failed');
        if (written?.ok === true) source.counts.template(id);
        return box;
      }),
  };
}

/** One act at a time: a second press is not a second act. */
function createOnce(sink: PromptActSink) {
  let busy = false;
  return async (act: () => Promise<Box | undefined>): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      sink.onDone(await act());
    } finally {
      busy = false;
    }
  };
}

async function maskWork(source: PromptActSource, sink: PromptActSink): Promise<Placed | undefined> {
  const work = await workAsShown(source);
  if (isNoWork(work)) {
    if (work === 'unwritable') sink.onNotice('write-failed');
    return undefined;
  }
  if (!work.verdict.canMask) return undefined;
  source.counts.attempted(work.text, work.verdict);
  const text = await writeMasked(source, work);
  if (text === undefined) {
    sink.onNotice('write-failed');
    return undefined;
  }
  source.counts.becomes(text);
  source.counts.outcome('masked');
  return { box: work.box, text };
}

async function sendAsItIs(
  source: PromptActSource,
  sink: PromptActSink,
  reason: OverrideReason | null,
): Promise<Box | undefined> {
  const shown = source.shown();
  const verdict = shown === undefined ? 'too-long' : source.judge(shown);
  if (shown === undefined || verdict === 'too-long' || !mayOverride(verdict, reason)) {
    return undefined;
  }
  const work = await workAsShown(source);
  if (work === 'changed') return undefined;
  source.counts.attempted(shown, verdict);
  source.counts.outcome('sent-anyway', reason);
  source.allowances.grant(shown, source.now());
  if (work === 'unwritable') {
    // The words are allowed now, however the user sends them.
    sink.onNotice('send-failed');
    return undefined;
  }
  await send(source, sink, { box: work.box, text: work.text, done: 'sent-anyway' });
  return work.box;
}

async function send(
  { gate, replay, allowances, now }: PromptActSource,
  sink: PromptActSink,
  { box, text, done }: Placed & { readonly done: Notice },
): Promise<void> {
  gate.startRelease(text);
  const outcome = await replay(box, text);
  gate.endRelease();
  // What was refused on its way has been told already.
  if (outcome === 'refused') return;
  if (outcome === 'not-sent') allowances.grant(text, now());
  sink.onNotice(outcome === 'sent' ? done : 'send-failed');
}

function isNoWork(work: Work | NoWork): work is NoWork {
  return typeof work === 'string';
}

function mayOverride(verdict: Verdict, reason: OverrideReason | null): boolean {
  if (verdict.decision === 'allow' || verdict.override === 'none') return false;
  return verdict.override === 'free' || reason !== null;
}
