/** The panel's place in the page: the frame, the pill, and the element in which both stand. */
import type { GuardToPanel } from '../core/gate/panel-port';
import { connectPanel, type ConnectionSink, type ConnectionSource } from './panel-connection';
import { createPill, type PillState, type PillWords } from './panel-pill';
import { HOST_STYLE, PANEL_STYLE } from './panel-style';
import { createReservedSpace } from './reserve-space';

type Focus = Extract<GuardToPanel, { kind: 'focus' }>['on'];

export interface PanelHost {
  /** Puts the pill into the page, and loads the frame when it is to be open. */
  start(open: boolean): void;
  /** Loads the frame without showing it: it will be needed soon. */
  warm(): void;
  open(focus?: Focus): void;
  close(): void;
  isOpen(): boolean;
  post(message: GuardToPanel, transfer?: readonly MessagePort[]): void;
  /** The frame is there and listens, shown or not. */
  isReady(): boolean;
  showPill(state: PillState): void;
  /** It should stand in the page and does not, or shows nothing. */
  isMissing(): boolean;
  /** Nothing covers, fades or shifts the open frame: what the user pressed is what he saw. */
  isSeen(): boolean;
}

export interface PanelHostSource extends Omit<ConnectionSource, 'frame'> {
  readonly window: Window & typeof globalThis;
  /** Address of the panel page. */
  readonly url: string;
  readonly words: () => PillWords;
  readonly now: () => number;
}

export interface PanelHostSink extends ConnectionSink {
  readonly onPillPress: () => void;
}

/** A frame that has not answered after this time will not. */
const READY_WITHIN_MS = 8000;
/** A page that throws the panel out this often will do it again. */
const MAX_REMOVALS = 12;

export function createPanelHost(source: PanelHostSource, sink: PanelHostSink): PanelHost {
  const { window, signal, words } = source;
  const { document } = window;
  const frame = createFrame(document);
  const pill = createPill({ document, words, onPress: sink.onPillPress });
  const host = createHost(document, [frame, pill.element]);
  const stand = keepStanding(window, host, signal);
  const space = createReservedSpace(window, signal);
  const connection = connectPanel({ ...source, frame }, sink);
  let loadedAtMs: number | undefined;

  function warm(): void {
    if (loadedAtMs !== undefined) return;
    loadedAtMs = source.now();
    frame.src = source.url;
  }

  const isSeen = (): boolean =>
    !frame.hidden && host.isConnected && isUncovered(window, host, frame);

  function show(open: boolean): void {
    // Taking it down to put it on top would take the focus from a frame that stands there already.
    if (open && isSeen()) return;
    if (open) warm();
    frame.hidden = !open;
    pill.element.hidden = open;
    if (open) space.reserve();
    else space.release();
    stand.up();
  }

  return {
    start: show,
    warm,
    open(focus) {
      show(true);
      if (focus === undefined) return;
      frame.focus();
      connection.post({ kind: 'focus', on: focus });
    },
    close: () => show(false),
    isOpen: () => !frame.hidden,
    post: (message, transfer) => connection.post(message, transfer),
    isReady: () => connection.ready(),
    showPill: (state) => pill.show(state),
    isMissing() {
      if (stand.gaveUp()) return true;
      if (loadedAtMs === undefined || connection.ready()) return false;
      return source.now() - loadedAtMs > READY_WITHIN_MS;
    },
    isSeen,
  };
}

function createFrame(document: Document): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.className = 'frame';
  frame.title = 'Tesuri';
  frame.hidden = true;
  frame.allow = 'clipboard-write';
  return frame;
}

function createHost(document: Document, children: readonly Element[]): HTMLElement {
  const host = document.createElement('div');
  for (const [name, value] of Object.entries(HOST_STYLE)) {
    host.style.setProperty(name, value, 'important');
  }
  // Above dialogs and menus of the page, which live in the browser's top layer.
  host.popover = 'manual';
  const style = document.createElement('style');
  style.textContent = PANEL_STYLE;
  // Closed: neither a script of the page nor another extension gets hold of the frame.
  host.attachShadow({ mode: 'closed' }).append(style, ...children);
  return host;
}

/** Puts the element back when the page removes or hides it: a framework may own the whole document. */
function keepStanding(window: Window & typeof globalThis, host: HTMLElement, signal: AbortSignal) {
  const { document } = window;
  let removals = 0;
  let wanted = false;

  function up(): void {
    wanted = true;
    if (signal.aborted || gaveUp()) return;
    if (!host.isConnected) document.documentElement.append(host);
    // Once more, so that it stands above what the page has opened since.
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  }

  function gaveUp(): boolean {
    return removals > MAX_REMOVALS;
  }

  const observer = new window.MutationObserver(() => {
    if (!wanted || host.isConnected) return;
    removals += 1;
    up();
    observe();
  });
  function observe(): void {
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  }
  observe();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  return { up, gaveUp };
}

const SAMPLES = [0.1, 0.5, 0.9];

function isUncovered(window: Window, host: HTMLElement, frame: HTMLElement): boolean {
  for (const element of [window.document.documentElement, host]) {
    const { opacity, filter, transform, visibility, clipPath } = window.getComputedStyle(element);
    const plain = [filter, transform, clipPath].every((value) => value === 'none');
    if (opacity !== '1' || visibility !== 'visible' || !plain) return false;
  }
  const { left, top, width, height } = frame.getBoundingClientRect();
  if (width < 1 || height < 1) return false;
  return SAMPLES.every((x) =>
    SAMPLES.every(
      (y) => window.document.elementFromPoint(left + width * x, top + height * y) === host,
    ),
  );
}
