/** What the guard said last, as a store that React can read. */
import type { FocusRequest } from '../../components/panel/use-panel-focus';
import type { GuardSnapshot, PanelToGuard } from '../../core/gate/panel-port';
import { openPanelLink } from '../../platform/panel-link';
import { openFileDesk } from './open-file-desk';

export interface GuardState {
  /** Null until a guard with a good claim has spoken: until then nothing is shown. */
  readonly snapshot: GuardSnapshot | null;
  readonly focusRequest: FocusRequest | null;
}

export interface GuardStore {
  readonly subscribe: (onChange: () => void) => () => void;
  readonly read: () => GuardState;
  readonly send: (message: PanelToGuard) => void;
}

const NOTHING: GuardState = { snapshot: null, focusRequest: null };

export function createGuardStore(): GuardStore {
  let state = NOTHING;
  const readers = new Set<() => void>();
  const set = (next: GuardState) => {
    state = next;
    for (const reader of readers) reader();
  };
  const link = openPanelLink({
    onLinked: () => {
      // The words of an earlier guard are not the new one's.
      set(NOTHING);
      // Until it hears this the guard says that there is no panel, since nobody could be asked.
      link.send({ kind: 'ready' });
    },
    onMessage: (message, [port]) => {
      if (message.kind === 'snapshot') set({ ...state, snapshot: message.snapshot });
      else if (message.kind === 'focus') set({ ...state, focusRequest: { on: message.on } });
      else if (port) openFileDesk(port);
    },
    signal: new AbortController().signal,
  });
  return {
    subscribe(onChange) {
      readers.add(onChange);
      return () => readers.delete(onChange);
    },
    read: () => state,
    send: (message) => {
      link.send(message);
    },
  };
}
