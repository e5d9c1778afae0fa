/** Puts the two gates together: what they ask, and whom they tell. */
import { readText } from '../editor/read-text';
import { selectedText } from '../editor/selected-text';
import { applyEdits, insertText, replaceText } from '../editor/write-text';
import { createRequestAnswers, type RequestAnswers } from './answer-requests';
import { watchCompositionEnd } from './composition-end';
import type { GuardBasis } from './guard-basis';
import * as react from './guard-reactions';
import type { GuardParts } from './guard-reactions';
import { createOwnListActs, type OwnListActs } from './own-list-acts';
import { createPromptActs, type PromptActs } from './prompt-acts';
import { replaySend } from './replay-send';
import { listenForSends } from './send-events';
import { createSendGate, type SendGate } from './send-gate';
import { watchText, type TextWatch } from './watch-text';

/** The parts are told of each other late: they are built one after the other. */
export type Whole = () => GuardParts;

const EDITOR = { readText, applyEdits, replaceText, insertText };

export function gateOf(basis: GuardBasis, whole: Whole): SendGate {
  return createSendGate(
    {
      readText,
      judge: basis.verdicts.judge,
      allowances: basis.allowances,
      stopOnFailure: () => basis.ports.guideline().onFailure === 'block',
      now: basis.now,
    },
    {
      onPassed: (send) => react.onPassed(whole(), send),
      onHeld: (send) => react.onHeld(whole(), send),
      onConfirmed: () => void whole().acts.maskAndSend(),
    },
  );
}

export function listen(basis: GuardBasis, gate: SendGate, whole: Whole): void {
  const { window, site, signal } = basis.ports;
  listenForSends(
    {
      window,
      locator: basis.locator,
      controls: basis.controls,
      get enterIsNewline() {
        return site.enterIsNewline;
      },
      compositionEnded: watchCompositionEnd(window, signal),
      writing: () => gate.state().kind === 'releasing',
      signal,
    },
    {
      onSend: (event) => gate.onSend(event),
      onEscape: () => {
        if (gate.state().kind !== 'held') return false;
        whole().panel.backToEditing();
        return true;
      },
      onLetGo: () => react.onLetGo(whole()),
    },
  );
}

export function watchOf(basis: GuardBasis, whole: Whole): TextWatch {
  const { window, signal } = basis.ports;
  return watchText(
    {
      window,
      locator: basis.locator,
      composer: () => {
        whole().composer.refresh();
        return whole().composer.current();
      },
      readText,
      judge: basis.verdicts.judge,
      composing: basis.composing,
      signal,
    },
    (watched) => react.onLook(whole(), watched),
  );
}

export function actsOf(basis: GuardBasis, gate: SendGate, whole: Whole): PromptActs {
  const { signal } = basis.ports;
  const { controls, sentTexts, now } = basis;
  return createPromptActs(
    {
      ...basis,
      editor: EDITOR,
      gate,
      judge: basis.verdicts.judge,
      look: () => whole().watch.look(),
      shown: () => whole().model.shown(),
      composer: () => whole().composer.current(),
      replay: (box, text) => {
        sentTexts.passed(text, now());
        whole().unseen.passed(text);
        whole().strays.letGo(text);
        whole().watch.forgetWritten();
        basis.leaving();
        whole().model.changed();
        return replaySend({ controls, gate, readText, sentTexts, signal }, box, text);
      },
    },
    {
      onNotice: (notice) => whole().model.setNotice(notice),
      onDone: (box) => {
        const { watch, answers, composer, model } = whole();
        if (box) (box.element.isConnected ? box : composer.current())?.element.focus();
        watch.look();
        answers.check();
        model.changed();
      },
    },
  );
}

export function listActsOf(basis: GuardBasis, whole: Whole): OwnListActs {
  const { lists, storeLists } = basis.ports;
  return createOwnListActs(
    {
      lists,
      storeLists,
      judge: basis.verdicts.judge,
      shown: () => whole().model.shown(),
      selected: () => {
        const box = whole().watch.look()?.box;
        return box ? selectedText(box.element) : '';
      },
    },
    (notice) => whole().model.setNotice(notice),
  );
}

export function requestAnswersOf(basis: GuardBasis, whole: Whole): RequestAnswers {
  const { ports, verdicts, allowances, now } = basis;
  return createRequestAnswers(
    {
      site: ports.site,
      judge: verdicts.judge,
      allowances,
      onUnreadable: () => ports.guideline().onUnreadable,
      now,
    },
    {
      onSend: (request) => react.onSendRequest(whole(), request),
      onDraft: (handling) => react.onDraftRequest(whole(), handling),
    },
  );
}
