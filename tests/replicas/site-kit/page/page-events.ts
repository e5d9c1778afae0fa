/** What chat pages listen for on the whole window. */
import { useEffect, useEffectEvent } from 'react';

/** A printable key pressed anywhere but in a field takes the focus to the composer. */
export function useTypeToFocus(focus: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const printable = event.key.length === 1 && event.key !== ' ';
    if (!printable || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest(FIELDS) !== null) return;
    focus();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const FIELDS = 'input, textarea, select, [contenteditable="true"]';

/** Files dropped anywhere on the page are attached. */
export function useDropAnywhere(attach: (files: readonly File[]) => void): void {
  const onDragOver = useEffectEvent((event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    attach(files);
  });
  useEffect(() => {
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
}
