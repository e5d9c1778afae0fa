/** What follows when something happens to a prompt: each happening in one place. */
import type { Coverage } from '../core/gate/coverage';
import type { GateTimeout } from '../core/gate/link';
import { requestName } from '../sites/corrected-site';
import type { AnsweredRequest } from './answer-requests';
import type { AttachParts } from './guard-attach';
import type { FollowedComposer } from './follow-composer';
import type { GuardBasis } from './guard-basis';
import type { GuardModel } from './guard-model';
import type { GuardPanel } from './guard-panel';
import type { Highlighter } from './highlight';
import type { OwnListActs } from './own-list-acts';
import type { PanelHost } from './panel-host';
import type { PromptActs } from './prompt-acts';
import { toMarks } from './prompt-view';
import type { DecidedSend, SendGate } from './send-gate';
import type { AnswerWatch } from './watch-answer';
import type { CoverageWatch } from './watch-coverage';
import type { UnseenSends } from './unseen-sends';
import type { StrayWatch } from './watch-strays';
import type { TextWatch, WatchedText } from './watch-text';

export interface GuardParts {
  readonly basis: GuardBasis;
  readonly gate: SendGate;
  readonly composer: FollowedComposer;
  readonly watch: TextWatch;
  readonly acts: PromptActs;
  readonly lists: OwnListActs;
  readonly host: PanelHost;
  readonly panel: GuardPanel;
  readonly model: GuardModel;
  readonly coverage: CoverageWatch;
  readonly highlighter: Highlighter;
  readonly answers: AnswerWatch;
  readonly strayed: { sent: boolean };
  readonly unseen: UnseenSends;
  readonly strays: StrayWatch;
  readonly attach: AttachParts;
}

/** The composer gate let a send go. */
export function onPassed(parts: GuardParts, send: DecidedSend): void {
  const { basis, watch, model, unseen, strays, attach } = parts;
  if (send.text.trim() === '') return;
  basis.counts.attempted(send.text, send.verdict);
  basis.sentTexts.passed(send.text, basis.now());
  unseen.passed(send.text);
  strays.letGo(send.text);
  basis.leaving();
  basis.lost.set(undefined);
  attach.unread.count = 0;
  watch.forgetWritten();
  // The page's own handlers of this key come next: show nothing where nothing changes.
  if (model.notice() !== null) model.setNotice(null);
}

/** The composer gate stopped a send. */
export function onHeld({ basis, panel, model, watch }: GuardParts, send: DecidedSend): void {
  basis.counts.attempted(send.text, send.verdict);
  watch.look();
  model.setNotice(null);
  panel.showHeld(false);
}

/** The stopped key or button is up. */
export function onLetGo({ basis, gate, panel }: GuardParts): void {
  if (gate.state().kind === 'held') panel.showHeld(!basis.composing());
}

/** Something else stands in the box than before. */
export function onLook(parts: GuardParts, watched: WatchedText | undefined): void {
  const { basis, gate, host, model, highlighter, strays } = parts;
  // An edit box is opened with words that were sent long ago.
  strays.draft(watched?.box.kind === 'composer' ? watched.text : '');
  const state = gate.state();
  if (state.kind === 'held' && state.text !== watched?.text && !isRefused(basis, state.text)) {
    gate.cancel();
    basis.counts.outcome('edited');
  }
  const marks = watched ? toMarks(watched) : [];
  if (watched && marks.length > 0) {
    highlighter.show(watched.box.element, marks);
    host.warm();
  } else highlighter.clear();
  model.changed();
}

function isRefused({ lost }: GuardBasis, text: string): boolean {
  return lost.get() === text;
}

/** The request gate answered about a send. */
export function onSendRequest(parts: GuardParts, { texts, outcome }: AnsweredRequest): void {
  const { basis, watch, model, panel, gate, coverage, strayed, unseen } = parts;
  const words = texts.filter((text) => text.trim() !== '');
  if (outcome.answer === 'pass' && outcome.because === 'unreadable') unseen.unread();
  else unseen.seen();
  basis.sentTexts.seen(words, outcome.answer === 'pass' ? 'sent' : 'refused');
  if (outcome.answer === 'pass') {
    basis.counts.sent();
    const explained = basis.sentTexts.explains(words, basis.now());
    if (explained) strayed.sent = false;
    else if (watch.writtenByUser(words)) strayed.sent = true;
    watch.forgetWritten();
    coverage.check();
    return;
  }
  basis.counts.outcome('refused');
  if (outcome.because === 'unreadable') model.setNotice('request-unreadable');
  else {
    const refused = words.join('\n\n');
    basis.lost.set(refused);
    gate.holdRefused(refused);
    model.setNotice('request-refused');
  }
  panel.showHeld(!basis.composing());
}

/** The site tried to upload words before they were sent. */
export function onDraftRequest(
  { basis, model }: GuardParts,
  handling: 'stripped' | 'refused',
): void {
  basis.counts.draft(handling);
  if (model.notice() === null) model.setNotice('draft-stripped');
}

/** Nobody answered for a request, so that the guideline's `onFailure` did. */
export function onRequestTimeout(parts: GuardParts, timeout: GateTimeout): void {
  const { basis, strayed, coverage, model, unseen } = parts;
  const shape = basis.ports.site.requests.find(({ id }) => id === timeout.shape);
  if (timeout.answer === 'pass') unseen.asked(requestName(timeout.shape));
  if (shape?.kind !== 'send') return;
  unseen.seen();
  if (timeout.answer === 'refuse') {
    model.setNotice('request-unreadable');
    return;
  }
  basis.counts.unreadSend();
  strayed.sent = true;
  coverage.check();
}

export function onCoverage(parts: GuardParts, coverage: Coverage): void {
  const { basis, host, panel, model } = parts;
  basis.ports.reportCoverage(coverage);
  const gone = coverage.state === 'blind' && coverage.reason === 'extension-gone';
  // The frame died with the extension: the pill says what to do.
  if (gone) host.close();
  if (coverage.state !== 'starting' && coverage.state !== 'no-chat') panel.start();
  model.changed();
}

/** The page went to another address. */
export function onNavigate({ composer, coverage, watch, answers }: GuardParts): void {
  composer.refresh();
  coverage.restartGrace();
  watch.lookSoon();
  answers.check();
}
