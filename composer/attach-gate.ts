/** Files that were stopped on their way into the page: read, decided about, let in or kept out. */
import { decideTogether, isUnread, type FileReport } from '../core/file/file-report';
import type { NoCopyCode } from '../core/gate/file-desk-port';
import type { AttachState, Notice, OverrideReason, PanelFile } from '../core/gate/panel-port';
import { CONFIRM_AFTER_MS } from '../core/gate/send-state';
import type { AttachAct, AttachInput } from './attach-act';
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

interface Current {
  readonly act: AttachAct;
  readonly abort: AbortController;
  inputs: readonly AttachInput[];
  reports: FileReport[];
  phase: 'reading' | 'held' | 'masking';
  done: number;
  heldAtMs: number;
  noCopy?: NoCopyCode;
}

export function createAttachGate(source: AttachGateSource, sink: AttachGateSink): AttachGate {
  const waiting: AttachAct[] = [];
  let current: Current | undefined;

  function next(): void {
    const act = current ? undefined : waiting.shift();
    if (!act) return;
    current = { ...NEW, act, abort: new AbortController(), reports: [] };
    void read(current);
  }

  async function read(mine: Current): Promise<void> {
    sink.onChange();
    const judged = await judgeAll(mine);
    if (current !== mine || judged === 'cancelled') return;
    if (judged === 'failed') {
      if (source.stopOnFailure() || mine.inputs.length === 0) over('file-reader-failed');
      else letIn(mine.inputs, 'file-not-read', mine.inputs.length);
      return;
    }
    sink.onJudged(mine.reports);
    if (decideTogether(mine.reports).decision === 'allow') {
      const unread = mine.reports.filter(isUnread).length;
      letIn(mine.inputs, unread > 0 ? 'file-not-read' : 'file-clean', unread);
      return;
    }
    hold(mine);
    sink.onHeld();
  }

  async function judgeAll(mine: Current): Promise<'judged' | 'failed' | 'cancelled'> {
    try {
      mine.inputs = await mine.act.inputs();
    } catch {
      return 'failed'; // a folder that cannot be gone through
    }
    for (const [index, input] of mine.inputs.entries()) {
      sink.onChange();
      const answer = await source.work.judge(input, workOf(mine, index));
      if (answer.kind !== 'report') return answer.kind === 'cancelled' ? 'cancelled' : 'failed';
      mine.reports.push(answer.report);
    }
    return 'judged';
  }

  function workOf(mine: Current, index: number) {
    return {
      signal: mine.abort.signal,
      onProgress: (done: number): void => {
        mine.done = (index + Math.min(1, done)) / mine.inputs.length;
        sink.onChange();
      },
    };
  }

  function hold(mine: Current): void {
    mine.phase = 'held';
    mine.heldAtMs = source.now();
    sink.onChange();
  }

  /** The page gets the files by the very act that the user did. */
  function letIn(inputs: readonly AttachInput[], outcome: AttachOutcome, unread: number): void {
    current?.act.replay(inputs);
    over(outcome, unread);
  }

  function over(outcome: AttachOutcome, unread = 0): void {
    current = undefined;
    sink.onOver(outcome, unread);
    sink.onChange();
    next();
  }

  async function mask(mine: Current): Promise<void> {
    mine.phase = 'masking';
    mine.done = 0;
    sink.onChange();
    const copies: AttachInput[] = [];
    for (const [index, input] of mine.inputs.entries()) {
      const clean = mine.reports[index]?.decision === 'allow';
      const copy = clean ? input : await source.work.mask(input, workOf(mine, index));
      if (current !== mine) return;
      if (typeof copy === 'string') {
        mine.noCopy = copy;
        hold(mine);
        return;
      }
      copies.push(copy);
    }
    letIn(copies, 'file-masked', mine.reports.filter(isUnread).length);
  }

  return {
    take(act) {
      waiting.push(act);
      next();
    },
    state: () => (current ? toState(current) : null),
    refuse() {
      if (!current) return;
      current.abort.abort();
      over(current.phase === 'held' ? 'file-not-attached' : 'cancelled');
    },
    async attachMasked() {
      const mine = current;
      if (mine?.phase === 'held' && canMask(mine)) await mask(mine);
    },
    attachAnyway(reason) {
      if (current?.phase !== 'held') return;
      const { override } = decideTogether(current.reports);
      if (override === 'none' || (override === 'reason' && reason === null)) return;
      sink.onOverride(reason);
      letIn(current.inputs, 'file-attached-anyway', current.reports.filter(isUnread).length);
    },
    isDecision: () =>
      current?.phase === 'held' && source.now() - current.heldAtMs >= CONFIRM_AFTER_MS,
  };
}

const NEW = { inputs: [], phase: 'reading', done: 0, heldAtMs: 0 } as const;

function canMask({ reports, noCopy }: Current): boolean {
  return noCopy === undefined && decideTogether(reports).canMask;
}

function toState(current: Current): AttachState {
  const { phase, done, reports, inputs, noCopy } = current;
  const files = inputs.map((input, index) => toPanelFile(input, reports[index]));
  if (phase !== 'held') return { kind: phase, files, done };
  return {
    kind: 'held',
    files,
    ...decideTogether(reports),
    canMask: canMask(current),
    ...(noCopy !== undefined && { noCopy }),
  };
}

function toPanelFile(input: AttachInput, report: FileReport | undefined): PanelFile {
  const judged = report && { report };
  if (input.kind === 'words') return { bytes: input.text.length, ...judged };
  return { name: input.file.name, bytes: input.file.size, ...judged };
}
