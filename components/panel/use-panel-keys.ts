import { useEffect, type RefObject } from 'react';
import type { PanelToGuard } from '../../core/gate/panel-port';

export interface PanelKeys {
  /** What Escape says. */
  readonly escape: PanelToGuard;
  /** Whether something waits for a decision. */
  readonly enter: boolean;
}

/**
 * Escape goes back to editing, or closes the panel. Enter presses the first button of a held send
 * wherever the focus is, unless it is on something that Enter means something to.
 */
export function usePanelKeys(
  { escape, enter }: PanelKeys,
  primaryRef: RefObject<HTMLButtonElement | null>,
  send: (message: PanelToGuard) => void,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A key that belongs to an input method confirms or cancels a conversion, nothing else.
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      if (event.key === 'Escape') send(escape);
      if (event.key === 'Enter' && enter && !takesEnter(event.target)) primaryRef.current?.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [escape, enter, primaryRef, send]);
}

function takesEnter(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('a, button, input, textarea, select, summary') !== null
  );
}
