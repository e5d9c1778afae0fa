/** Files that were stopped on their way into the page: read, decided about, let in or kept out. */
import { decideTogether, isUnread, type FileReport } from '../core/file/file-report';
import type { AttachState, Notice, OverrideReason } from '../core/gate/panel-port';
import { CONFIRM_AFTER_MS } from '../core/gate/send-state';
import type { AttachAct, AttachInput } from './attach-act';
import { canMask, toAttachState, toCurrent, type Current } from './attach-current';
import type { AttachWork } from './attach-work';

export interface AttachGate {
  take(act: AttachAct): void;
  /** What the panel shows of it; null while no file waits. */
  state(): AttachState | null;
  /** Neither these files nor a copy of them go in; what is being read is given up. */
  refuse(): void;
  attachMasked(): Promise<void>;
  attachAnyway(reason: OverrideReason | null): void;
  /** Whether an answer comes late enough after the hold to be one. */
  isDecision(): boolean;
}

export interface AttachGateSource {
  readonly work: AttachWork;
  /** What a reader that does not answer means: true keeps the files out. */
  readonly stopOnFailure: () => boolean;
  readonly now: () => number;
}

export interface AttachGateSink {
  readonly onChange: () => void;
  readonly onHeld: () => void;
  /** @param unread How many of the files went in unread. */
  readonly onOver: (outcome: AttachOutcome, unread: number) => void;
  readonly onJudged: (reports: readonly FileReport[]) => void;
  readonly onOverride: (reason: OverrideReason | null) => void;
}

export type AttachOutcome = Extract<Notice, `file-${string}`> | 'cancelled';

interface Run {
  readonly source: AttachGateSource;
  readonly sink: AttachGateSink;
  readonly waiting: AttachAct[];
  current: Current | undefined;
}

export function createAttachGate(source: AttachGateSource, sink: AttachGateSink): AttachGate {
  const run: Run = { source, sink, waiting: [], current: undefined };
  return {
    take(act) {
      run.waiting.push(act);
      next(run);
    },
    state: () => (run.current ? toAttachState(run.current) : null),
    refuse() {
      const { current } = run;
      if (!current) return;
      current.abort.abort();
      over(run, current.phase === 'held' ? 'file-not-attached' : 'cancelled');
    },
    async attachMasked() {
      const { current } = run;
      if (current?.phase === 'held' && canMask(current)) await mask(run, current);
    },
    attachAnyway(reason) {
      const { current } = run;
      if (current?.phase !== 'held') return;
      const { override } = decideTogether(current.reports);
      if (override === 'none' || (override === 'reason' && reason === null)) return;
      sink.onOverride(reason);
      const unread = current.reports.filter(isUnread).length;
      letIn(run, current.inputs, { outcome: 'file-attached-anyway', unread });
    },
    isDecision: () =>
      run.current?.phase === 'held' && source.now() - run.current.heldAtMs >= CONFIRM_AFTER_MS,
  };
}

/** One act after the other: each has a decision of its own. */
function next(run: Run): void {
  const act = run.current ? undefined : run.waiting.shift();
  if (!act) return;
  run.current = toCurrent(act);
  void read(run, run.current);
}

async function read(run: Run, mine: Current): Promise<void> {
  const { source, sink } = run;
  sink.onChange();
  const judged = await judgeAll(run, mine);
  if (run.current !== mine || judged === 'cancelled') return;
  if (judged === 'failed') {
    const unread = mine.inputs.length;
    if (source.stopOnFailure() || unread === 0) over(run, 'file-reader-failed');
    else letIn(run, mine.inputs, { outcome: 'file-not-read', unread });
    return;
  }
  sink.onJudged(mine.reports);
  if (decideTogether(mine.reports).decision === 'allow') {
    const unread = mine.reports.filter(isUnread).length;
    letIn(run, mine.inputs, { outcome: unread > 0 ? 'file-not-read' : 'file-clean', unread });
    return;
  }
  hold(run, mine);
  sink.onHeld();
}

async function judgeAll(run: Run, mine: Current): Promise<'judged' | 'failed' | 'cancelled'> {
  try {
    mine.inputs = await mine.act.inputs();
  } catch {
    return 'failed'; // a folder that cannot be gone through
  }
  for (const [index, input] of mine.inputs.entries()) {
    run.sink.onChange();
    const answer = await run.source.work.judge(input, workOf(run, mine, index));
    if (answer.kind !== 'report') return answer.kind === 'cancelled' ? 'cancelled' : 'failed';
    mine.reports.push(answer.report);
  }
  return 'judged';
}

function workOf({ sink }: Run, mine: Current, index: number) {
  return {
    signal: mine.abort.signal,
    onProgress: (done: number): void => {
      mine.done = (index + Math.min(1, done)) / mine.inputs.length;
      sink.onChange();
    },
  };
}

function hold({ source, sink }: Run, mine: Current): void {
  mine.phase = 'held';
  mine.heldAtMs = source.now();
  sink.onChange();
}

async function mask(run: Run, mine: Current): Promise<void> {
  mine.phase = 'masking';
  mine.done = 0;
  run.sink.onChange();
  const copies: AttachInput[] = [];
  for (const [index, input] of mine.inputs.entries()) {
    const clean = mine.reports[index]?.decision === 'allow';
    const copy = clean ? input : await run.source.work.mask(input, workOf(run, mine, index));
    if (run.current !== mine) return;
    if (typeof copy === 'string') {
      mine.noCopy = copy;
      hold(run, mine);
      return;
    }
    copies.push(copy);
  }
  const unread = mine.reports.filter(isUnread).length;
  letIn(run, copies, { outcome: 'file-masked', unread });
}

/** The page gets the files by the very act that the user did. */
function letIn(
  run: Run,
  inputs: readonly AttachInput[],
  { outcome, unread }: { readonly outcome: AttachOutcome; readonly unread: number },
): void {
  run.current?.act.replay(inputs);
  over(run, outcome, unread);
}

function over(run: Run, outcome: AttachOutcome, unread = 0): void {
  run.current = undefined;
  run.sink.onOver(outcome, unread);
  run.sink.onChange();
  next(run);
}
