import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ComposerEditor, EditorEvents, EditorStart } from './composer-editor';

export interface ComposerOptions<TEditor extends ComposerEditor> {
  /** Milliseconds from the first render until the editor is there. */
  readonly mountMs: number;
  /** A new value throws the editor away and makes another, with the same words. */
  readonly remountKey: string;
  readonly make: (start: EditorStart) => TEditor;
  readonly on: EditorEvents;
  /** Words and focus of whatever stood in its place before it was first mounted. */
  readonly takeOver?: () => { readonly text: string; readonly focused: boolean };
  readonly onFirstMount?: (composer: TEditor) => void;
}

export interface Composer<TEditor extends ComposerEditor> {
  readonly mounted: boolean;
  readonly empty: boolean;
  /** Key and ref of the element that the editor is made in. */
  readonly hostKey: string;
  readonly hostRef: React.RefObject<HTMLDivElement | null>;
  readonly editor: () => TEditor | null;
  readonly text: () => string;
  readonly setText: (text: string) => void;
  /** Empties the composer, unless other words have been typed since. */
  readonly clearIf: (text: string) => void;
  readonly focus: () => void;
  readonly remount: () => void;
}

/** Set on the page's timeline when its editor first takes keys. */
export const MOUNTED_MARK = 'composer-mounted';

export function useComposer<TEditor extends ComposerEditor>(
  options: ComposerOptions<TEditor>,
): Composer<TEditor> {
  const [mounted, setMounted] = useState(false);
  const [generation, setGeneration] = useState(0);
  const [empty, setEmpty] = useState(true);
  const hostRef = useRef<HTMLDivElement>(null);
  const editor = useRef<TEditor>(null);
  const saved = useRef<{ document: unknown; focused: boolean }>(null);
  const hostKey = `${options.remountKey}#${generation}`;

  const takenOver = useRef({ text: '', focused: false });
  const begin = useEffectEvent(() => {
    takenOver.current = options.takeOver?.() ?? takenOver.current;
    // At once: no key may fall between the old field and the new one.
    flushSync(() => setMounted(true));
  });
  useEffect(() => {
    const timer = setTimeout(begin, options.mountMs);
    return () => clearTimeout(timer);
  }, [options.mountMs]);

  const mount = useEffectEvent((host: HTMLElement) => {
    const first = saved.current === null;
    const before = takenOver.current;
    const made = options.make({
      host,
      saved: first ? before.text : saved.current?.document,
      events: {
        ...options.on,
        change(how) {
          setEmpty(editor.current?.isEmpty() ?? true);
          options.on.change(how);
        },
      },
    });
    editor.current = made;
    setEmpty(made.isEmpty());
    if (first ? before.focused : saved.current?.focused === true) made.focus();
    if (first) {
      performance.mark(MOUNTED_MARK);
      options.onFirstMount?.(made);
    }
    return made;
  });

  useLayoutEffect(() => {
    const host = hostRef.current;
    if (!mounted || host === null) return undefined;
    const made = mount(host);
    const focus = trackFocus(made.dom);
    return () => {
      saved.current = { document: made.save(), focused: focus.had() };
      focus.stop();
      editor.current = null;
      made.destroy();
    };
  }, [mounted, hostKey]);

  return {
    mounted,
    empty,
    hostKey,
    hostRef,
    editor: useCallback(() => editor.current, []),
    text: useCallback(() => editor.current?.text() ?? '', []),
    setText: useCallback((text: string) => editor.current?.setText(text), []),
    clearIf: useCallback((text: string) => {
      if (editor.current?.text() === text) editor.current.setText('');
    }, []),
    focus: useCallback(() => editor.current?.focus(), []),
    remount: useCallback(() => setGeneration((before) => before + 1), []),
  };
}

/**
 * Whether the editor had the focus last. When its node is taken out of the page the browser has
 * already moved the focus away, so the question cannot be asked then.
 */
function trackFocus(dom: HTMLElement) {
  const stop = new AbortController();
  let focused = dom.contains(document.activeElement);
  const look = ({ target }: Event) => {
    focused = target instanceof Node && dom.contains(target);
  };
  document.addEventListener('focusin', look, { signal: stop.signal });
  document.addEventListener('pointerdown', look, { signal: stop.signal });
  return { had: () => focused, stop: () => stop.abort() };
}
