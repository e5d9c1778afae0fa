/**
 * Turns keys, clicks and submits into attempts to send a box, and stops those that may not pass.
 *
 * Listens on `window` in the capture phase from `document_start` on, so that it comes before the
 * editor's own handlers and those of the framework.
 */
import type { SendWay } from '../core/gate/send-state';
import { targetOf, type Box, type Locator } from './locate';
import type { SendControls } from './send-control';

export interface SendEvent {
  readonly box: Box;
  readonly via: SendWay;
  /** Made by the user's own hand; an event of a script is false. */
  readonly trusted: boolean;
  readonly repeat: boolean;
  /**
   * When the user struck the key or the button, on the page's own clock: a busy page may get to it
   * much later. Absent for what only follows from a strike, and for events of a script.
   */
  readonly struckAtMs?: number;
}

export interface SendEventSource {
  readonly window: Window;
  readonly locator: Locator;
  readonly controls: SendControls;
  /** Boxes in which a plain Enter makes a new line. */
  readonly enterIsNewline: readonly string[];
  /** A composition of the user ended in this very task. */
  readonly compositionEnded: () => boolean;
  /** We are writing into a box ourselves: its input events are not the user's. */
  readonly writing: () => boolean;
  readonly signal: AbortSignal;
}

export interface SendEventSink {
  /** Decides inside the event: true stops it. */
  readonly onSend: (event: SendEvent) => boolean;
  /** Escape in a box: true stops it. */
  readonly onEscape: (box: Box) => boolean;
  /** A stopped key has been let go, or the stopped press has none: the focus may move. */
  readonly onLetGo: () => void;
}

const NEW_LINES = ['insertParagraph', 'insertLineBreak'];
const GESTURE = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

export function listenForSends(source: SendEventSource, sink: SendEventSink): void {
  const on = <K extends keyof WindowEventMap>(
    type: K,
    listener: (event: WindowEventMap[K]) => void,
  ): void => {
    source.window.addEventListener(type, listener, { capture: true, signal: source.signal });
  };

  const keys = createKeyGate(source, sink);
  on('keydown', keys.onDown);
  on('keypress', keys.onFollowing);
  on('keyup', keys.onFollowing);
  on('beforeinput', keys.onBeforeInput);
  on('blur', keys.forget);

  const pointer = createPointerGate(source, sink);
  for (const type of GESTURE) on(type, pointer);

  on('submit', (event) => {
    const box = source.controls.boxSubmittedBy(targetOf(event), event.submitter);
    if (!box) return;
    if (!sink.onSend({ box, via: 'submit', trusted: event.isTrusted, repeat: false })) return;
    block(event);
    sink.onLetGo();
  });
}

function createKeyGate(source: SendEventSource, sink: SendEventSink) {
  /** A stopped Enter is still down: what follows from the same press is stopped as well. */
  let stopped = false;

  /**
   * While an IME is at work nothing is done at all. The flags of a script's event are not believed:
   * editors act on such an Enter whatever its flags say.
   */
  function ofTheIme(event: KeyboardEvent): boolean {
    if (!event.isTrusted) return false;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only mark of an IME key in WebKit
    return event.isComposing || event.keyCode === 229 || source.compositionEnded();
  }

  function sendsBox(event: KeyboardEvent): Box | undefined {
    if (!isEnter(event) || event.shiftKey || event.altKey) return undefined;
    const box = source.locator.boxOf(targetOf(event));
    const newline =
      box !== undefined &&
      !event.ctrlKey &&
      !event.metaKey &&
      source.enterIsNewline.some((selector) => box.element.matches(selector));
    return newline ? undefined : box;
  }

  function onDown(event: KeyboardEvent): void {
    if (ofTheIme(event)) return;
    if (event.key === 'Escape') {
      const box = source.locator.boxOf(targetOf(event));
      if (box && sink.onEscape(box)) block(event);
      return;
    }
    const box = sendsBox(event);
    if (!box) return;
    const { isTrusted: trusted, repeat } = event;
    const stop = sink.onSend({ box, via: 'key', trusted, repeat, ...struck(event, !repeat) });
    if (stop) block(event);
    if (trusted) stopped = stop;
    else if (stop) sink.onLetGo();
  }

  function onFollowing(event: KeyboardEvent): void {
    if (!stopped || !event.isTrusted || !isEnter(event)) return;
    block(event);
    if (event.type !== 'keyup') return;
    stopped = false;
    sink.onLetGo();
  }

  function onBeforeInput(event: InputEvent): void {
    if (!stopped || source.writing()) return;
    if (event.isTrusted && NEW_LINES.includes(event.inputType)) block(event);
  }

  function forget(): void {
    stopped = false;
  }

  return { onDown, onFollowing, onBeforeInput, forget };
}

function createPointerGate(source: SendEventSource, sink: SendEventSink) {
  /** The user's press was stopped on its first event; the rest of the same press goes with it. */
  let stopped = false;

  function ofStoppedPress(event: MouseEvent): boolean {
    if (event.isTrusted && beginsPress(event)) stopped = false;
    return event.isTrusted && stopped;
  }

  return function onPointer(event: MouseEvent): void {
    if (event.button !== 0) return;
    if (ofStoppedPress(event)) {
      block(event);
      if (event.type === 'click') stopped = false;
      return;
    }
    if (event.type === 'pointerup' || event.type === 'mouseup') return;
    const box = source.controls.boxSentBy(targetOf(event));
    if (!box) return;
    const { isTrusted: trusted } = event;
    const when = struck(event, beginsPress(event));
    if (!sink.onSend({ box, via: 'pointer', trusted, repeat: false, ...when })) return;
    block(event);
    if (trusted) stopped = event.type !== 'click';
    sink.onLetGo();
  };
}

/** A click without a pointer comes from the keyboard: it is a press of its own. */
function beginsPress(event: MouseEvent): boolean {
  return event.type === 'pointerdown' || (event.type === 'click' && event.detail === 0);
}

function struck(event: Event, begins: boolean): Pick<SendEvent, 'struckAtMs'> {
  return event.isTrusted && begins ? { struckAtMs: event.timeStamp } : {};
}

function isEnter(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- editors read it on scripted events
  return event.key === 'Enter' || event.keyCode === 13;
}

function block(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
