import { useEffect, useLayoutEffect, useRef } from 'react';

/** Keeps a growing transcript at its end, until the reader scrolls up. */
export function useStickToEnd(content: unknown): React.RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    const scroller = ref.current;
    if (scroller === null) return undefined;
    const look = () => {
      atEnd.current = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 60;
    };
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, []);
  useLayoutEffect(() => {
    const scroller = ref.current;
    if (scroller !== null && atEnd.current) scroller.scrollTop = scroller.scrollHeight;
  }, [content]);
  return ref;
}
