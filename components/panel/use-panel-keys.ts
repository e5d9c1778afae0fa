import { useEffect, type RefObject } from 'react';
import type { PanelToGuard } from '../../core/gate/panel-port';

/**
 * Escape goes back to editing, or closes the panel. Enter presses the first button of a held send
 * wherever the focus is, unless it is on something that Enter means something to.
 */
export function usePanelKeys(
  held: boolean,
  primaryRef: RefObject<HTMLButtonElement | null>,
  send: (message: PanelToGuard) => void,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A key that belongs to an input method confirms or cancels a conversion, nothing else.
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      if (event.key === 'Escape') send({ kind: held ? 'edit' : 'close' });
      if (event.key === 'Enter' && held && !takesEnter(event.target)) primaryRef.current?.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [held, primaryRef, send]);
}

function takesEnter(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('a, button, input, textarea, select, summary') !== null
  );
}
