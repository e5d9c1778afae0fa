/** When the panel opens and closes. */
import type { Box } from './locate';
import type { PanelHost } from './panel-host';
import type { SendGate } from './send-gate';
import type { UsageCounts } from './usage-counts';

export interface GuardPanel {
  /** Puts pill and, unless the user has closed it, panel into the page. Once, in a quiet moment. */
  start(): void;
  /** A send is held: the panel opens, and takes the focus when the key is up. */
  showHeld(focus: boolean): void;
  /** The user goes back to his words. */
  backToEditing(): void;
  /** Files that waited are decided about. */
  attachOver(): void;
  /** The user closes it himself: it stays closed until he opens it, or a send is held. */
  close(): void;
  toggle(): void;
}

export interface GuardPanelSource {
  readonly window: Window;
  readonly host: PanelHost;
  readonly gate: SendGate;
  readonly counts: UsageCounts;
  readonly closed: () => Promise<boolean>;
  readonly rememberClosed: (closed: boolean) => void;
  readonly box: () => Box | undefined;
  /** Nothing can be shown any more: only a reload helps. */
  readonly gone: () => boolean;
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}

/** Beside a chat narrower than this the open panel would stand on the words. */
const OPEN_FROM_WIDTH = 1100;
const IDLE_WITHIN_MS = 1000;

export function createGuardPanel(source: GuardPanelSource): GuardPanel {
  const { host, gate } = source;
  let started = false;
  let openedByHold = false;

  const focusBox = (): void => source.box()?.element.focus();

  function hide(): void {
    openedByHold = false;
    host.close();
    focusBox();
  }

  function close(): void {
    endHold(source);
    hide();
    source.rememberClosed(true);
    source.onChange();
  }

  function open(): void {
    openedByHold = false;
    source.rememberClosed(false);
    host.open(gate.state().kind === 'held' ? 'primary' : 'tab');
  }

  return {
    start() {
      if (started || source.gone()) return;
      started = true;
      startWhenIdle(source);
    },
    showHeld(focus) {
      if (source.gone()) return;
      if (!host.isOpen()) openedByHold = true;
      host.open(focus ? 'primary' : undefined);
    },
    backToEditing() {
      endHold(source);
      if (openedByHold) hide();
      else focusBox();
      source.onChange();
    },
    attachOver() {
      if (openedByHold && gate.state().kind !== 'held') hide();
    },
    close,
    toggle() {
      if (source.gone()) return;
      if (host.isOpen()) close();
      else open();
    },
  };
}

function endHold({ gate, counts }: GuardPanelSource): void {
  if (gate.state().kind !== 'held') return;
  gate.cancel();
  counts.outcome('edited');
}

function startWhenIdle({ window, host, closed, signal }: GuardPanelSource): void {
  const begin = (open: boolean): void => {
    // A send may have been held in the meantime, and the panel be open for it.
    if (!signal.aborted) host.start(open || host.isOpen());
  };
  void closed().then((wasClosed) => {
    const open = !wasClosed && window.innerWidth >= OPEN_FROM_WIDTH;
    window.requestIdleCallback(() => begin(open), { timeout: IDLE_WITHIN_MS });
  });
}
