import { isTyping } from './type-at-selection';

export interface UserWatch {
  /** The user has typed, pasted or dropped something since the watch began. */
  acted(): boolean;
  stop(): void;
}

/** Dictation and emoji pickers write without a key: `beforeinput`, which our own writing fires too. */
const ACTS = ['keydown', 'beforeinput', 'compositionstart', 'paste', 'drop', 'cut'] as const;
const SILENT_KEYS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Escape']);

export function watchUser(el: HTMLElement): UserWatch {
  const stop = new AbortController();
  let acted = false;
  for (const type of ACTS) {
    el.addEventListener(
      type,
      (event) => {
        const silent = event instanceof KeyboardEvent && SILENT_KEYS.has(event.key);
        if (event.isTrusted && !silent && !isTyping()) acted = true;
      },
      { capture: true, passive: true, signal: stop.signal },
    );
  }
  return { acted: () => acted, stop: () => stop.abort() };
}
