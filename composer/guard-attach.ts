/** Puts the gate for files together, and says what follows from it. */
import { insertText } from '../editor/write-text';
import { listenForAttach, type AttachEvents } from './attach-events';
import { createAttachGate, type AttachGate, type AttachOutcome } from './attach-gate';
import { createAttachWork } from './attach-work';
import { createFileDeskLink, type FileDeskLink } from './file-desk-link';
import type { GuardBasis } from './guard-basis';
import type { Whole } from './guard-gates';
import { createOwnEvents } from './replay-attach';

export interface AttachParts {
  readonly gate: AttachGate;
  readonly desk: FileDeskLink;
  readonly events: AttachEvents;
  /** Files that stand in the page unread, until a send takes them along. */
  readonly unread: { count: number };
  /** The user has gone on typing since the act: the focus stays where it is. */
  readonly typedSince: () => boolean;
}

/** Reading that takes longer than this shows how far it is. */
const SHOW_PROGRESS_AFTER_MS = 1_000;

export function attachOf(basis: GuardBasis, whole: Whole): AttachParts {
  const desk = createFileDeskLink({
    warmPanel: () => whole().host.warm(),
    panelReady: () => whole().host.isReady(),
    hand: (port) => whole().host.post({ kind: 'file-desk' }, [port]),
    now: () => basis.now(),
    signal: basis.ports.signal,
  });
  const unread = { count: 0 };
  const gate = gateOf(basis, desk, whole);
  const typing = watchTyping(basis);
  const events = eventsOf({ basis, gate, onAct: () => typing.restart() }, whole);
  return { gate, desk, unread, events, typedSince: typing.since };
}

function gateOf(basis: GuardBasis, desk: FileDeskLink, whole: Whole): AttachGate {
  const { ports, now, counts } = basis;
  const work = createAttachWork({
    desk,
    basis: () => ({ guideline: ports.guideline(), own: ports.lists() }),
    vault: () => basis.vault(),
  });
  return createAttachGate(
    { work, now, stopOnFailure: () => ports.guideline().onFailure === 'block' },
    {
      onChange: () => whole().model.changed(),
      onHeld: () => whole().panel.showHeld(!basis.composing() && !whole().attach.typedSince()),
      onOver: (outcome, count) => onOver(whole, outcome, count),
      onJudged: (reports) => reports.forEach((report) => counts.file(report)),
      onOverride: (reason) => counts.outcome('sent-anyway', reason),
    },
  );
}

interface EventParts {
  readonly basis: GuardBasis;
  readonly gate: AttachGate;
  readonly onAct: () => void;
}

function eventsOf({ basis, gate, onAct }: EventParts, whole: Whole): AttachEvents {
  const { ports, verdicts } = basis;
  return listenForAttach(
    {
      window: ports.window,
      own: createOwnEvents(),
      longPasteFrom: ports.site.longPasteFrom,
      open(text) {
        const verdict = verdicts.judge(text);
        return verdict !== 'too-long' && verdict.decision === 'allow';
      },
      picturesPass: () => (ports.guideline().onPicture ?? 'allow') === 'allow',
      insert(target, text) {
        const box = basis.locator.boxOf(target);
        if (box) void insertText(box.element, text);
      },
      signal: ports.signal,
    },
    {
      onAttach(act) {
        onAct();
        gate.take(act);
        setTimeout(() => {
          if (gate.state()?.kind === 'reading') whole().panel.showHeld(false);
        }, SHOW_PROGRESS_AFTER_MS);
      },
      onPicturesPassed: (count) => onOver(whole, 'file-not-read', count),
      onNear: () => whole().attach.desk.warm(),
    },
  );
}

function watchTyping({ ports, now }: GuardBasis) {
  let typed = false;
  let actAtMs = 0;
  ports.window.addEventListener(
    'keydown',
    (event) => {
      // The keys of the act itself come before it.
      if (event.isTrusted && now() > actAtMs) typed = true;
    },
    { capture: true, passive: true, signal: ports.signal },
  );
  return {
    since: () => typed,
    restart(): void {
      typed = false;
      actAtMs = now();
    },
  };
}

function onOver(whole: Whole, outcome: AttachOutcome, count: number): void {
  const { attach, basis, model, panel } = whole();
  attach.unread.count += count;
  if (outcome === 'cancelled') model.setNotice('file-not-attached');
  else model.setNotice(outcome);
  if (outcome === 'file-masked') basis.counts.outcome('masked');
  if (outcome === 'file-not-attached') basis.counts.outcome('edited');
  panel.attachOver();
}
