import { useEffect, useRef, useState } from 'react';

/** How far outside the view a turn may be and still stand in the page. */
const MARGIN = '800px 0px';

/**
 * Takes the content of a turn out of the page while it is far from view, and leaves its height.
 *
 * @param pinned Always shown.
 */
export function useVirtual(pinned: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(true);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (element === null || pinned) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return;
        if (!entry.isIntersecting) setHeight(entry.boundingClientRect.height);
        setShown(entry.isIntersecting);
      },
      { root: element.closest('.scroller'), rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [pinned]);
  const visible = shown || pinned;
  return { ref, visible, style: visible ? undefined : { height } };
}
