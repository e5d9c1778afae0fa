/** The guard of one tab: both gates, the panel's place and the coverage, put together. */
import { requestName } from '../sites/corrected-site';
import { readText } from '../editor/read-text';
import { followComposer, type FollowedComposer } from './follow-composer';
import { attachOf } from './guard-attach';
import { createGuardBasis, type GuardBasis } from './guard-basis';
import {
  actsOf,
  gateOf,
  listActsOf,
  listen,
  requestAnswersOf,
  watchOf,
  type Whole,
} from './guard-gates';
import type { Guard, GuardPorts } from './guard-ports';
import * as react from './guard-reactions';
import type { GuardParts } from './guard-reactions';
import { coverageOf, hostOf, modelOf, panelOf } from './guard-views';
import { createHighlighter } from './highlight';
import { createUnseenSends, type UnseenSends } from './unseen-sends';
import { watchAnswer } from './watch-answer';
import { watchStrays } from './watch-strays';
import { watchNavigation } from './watch-navigation';

/** Call at `document_start`: listeners stand before any script of the page runs. */
export function guardComposer(ports: GuardPorts): Guard {
  const { window, site, signal } = ports;
  const basis = createGuardBasis(ports, () => parts.coverage.check());
  const whole: Whole = () => parts;
  const gate = gateOf(basis, whole);
  const host = hostOf(basis, whole);
  const model = modelOf(basis, gate, whole);
  const parts: GuardParts = {
    basis,
    gate,
    host,
    model,
    composer: composerOf(basis, whole),
    watch: watchOf(basis, whole),
    acts: actsOf(basis, gate, whole),
    lists: listActsOf(basis, whole),
    panel: panelOf(basis, { host, gate }, whole),
    coverage: coverageOf(basis, whole),
    highlighter: createHighlighter(window.document, signal),
    answers: watchAnswer({
      site,
      document: window.document,
      vault: basis.vault,
      onAnswer: (answer) => model.setAnswer(answer),
      signal,
    }),
    strayed: { sent: false },
    unseen: unseenOf(basis, whole),
    attach: attachOf(basis, whole),
    strays: watchStrays({ window, show: ports.showStrays, signal }, () => parts.coverage.check()),
  };
  listen(basis, gate, whole);
  watchNavigation(window, () => react.onNavigate(parts), signal);
  parts.composer.refresh();
  return toGuard(parts, whole);
}

function composerOf(basis: GuardBasis, whole: Whole): FollowedComposer {
  const { window, signal } = basis.ports;
  return followComposer(
    { window, locator: basis.locator, signal },
    {
      onChange: () => {
        whole().watch.lookSoon();
        whole().coverage.check();
      },
      onMutation: () => whole().watch.lookSoon(),
    },
  );
}

function unseenOf(basis: GuardBasis, whole: Whole): UnseenSends {
  const { window, site, signal } = basis.ports;
  const standing = (): string => {
    const box = whole().watch.box();
    return box ? readText(box.element) : '';
  };
  // A socket that is opened carries nothing yet.
  const isSend = (shape: string): boolean =>
    site.requests.some(
      ({ id, kind, method }) => id === shape && kind === 'send' && method === 'POST',
    );
  return createUnseenSends(
    { window, standing, wallNow: () => Date.now(), isSend, signal },
    {
      onChange: () => whole().coverage.check(),
      onBlindSend: () => basis.counts.unreadSend(),
    },
  );
}

function toGuard(parts: GuardParts, whole: Whole): Guard {
  const requests = requestAnswersOf(parts.basis, whole);
  return {
    answerRequest(question) {
      const answer = requests.answer(question);
      if (answer !== 'refuse') parts.unseen.asked(requestName(question.shape));
      return answer;
    },
    onSocketOpened: (shape) => parts.unseen.asked(requestName(shape)),
    onRequestLeft: (request) => parts.unseen.left(request),
    onRequestTimeout: (timeout) => react.onRequestTimeout(parts, timeout),
    onStrayRequest: (body) => parts.strays.stray(body),
    onFileInput: (input) => parts.attach.events.watchInput(input),
    onRequestGateLinked: () => parts.coverage.check(),
    onGuidelineChange() {
      parts.basis.verdicts.forget();
      parts.composer.refresh(); // what is a composer may be said anew
      parts.watch.look();
      parts.coverage.check();
    },
    onLanguageChange: () => parts.model.changed(),
    togglePanel: () => parts.panel.toggle(),
  };
}
