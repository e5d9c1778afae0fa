import { useEffect, useRef, useState, type RefCallback, type SyntheticEvent } from 'react';
import { watchVisible, type Sight } from './watch-visible';

export interface Deliberate {
  /** Goes on the element that must be seen: the button itself. */
  readonly ref: RefCallback<HTMLElement>;
  readonly sight: Sight;
  /** Wraps an act, so that only a person who sees the button can do it; `onUnseen` explains. */
  readonly guard: (act: () => void, onUnseen?: () => void) => (event: SyntheticEvent) => void;
}

/**
 * For everything that weakens protection: the act runs only on an event that a person caused, on a
 * button that has been truly visible for long enough to be read.
 */
export function useDeliberate(): Deliberate {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [sight, setSight] = useState<Sight>('hidden');
  // Read at the time of the click: a render may lag behind what the browser reported.
  const current = useRef<Sight>('hidden');

  useEffect(() => {
    if (!element) return undefined;
    const ended = new AbortController();
    watchVisible(
      element,
      (next) => {
        current.current = next;
        setSight(next);
      },
      ended.signal,
    );
    return () => {
      ended.abort();
      current.current = 'hidden';
      setSight('hidden');
    };
  }, [element]);

  const guard = (act: () => void, onUnseen?: () => void) => (event: SyntheticEvent) => {
    if (!event.nativeEvent.isTrusted) return;
    if (current.current === 'seen') act();
    else if (current.current === 'hidden') onUnseen?.();
  };
  return { ref: setElement, sight, guard };
}
