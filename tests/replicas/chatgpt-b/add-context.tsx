import { useEffect, useRef, useState } from 'react';
import { Icon } from '../site-kit/page/icons';
import type { Labels } from './labels';

export interface AddContextProps {
  readonly labels: Labels;
  readonly pickFiles: () => void;
  readonly mention: () => void;
}

/** The menu behind the plus: files, or a mention that goes into the prompt as a pill. */
export function AddContext({ labels, pickFiles, mention }: AddContextProps) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const stop = new AbortController();
    const close = (event: Event) => {
      const inside = event.target instanceof Node && menu.current?.contains(event.target) === true;
      const escape = event instanceof KeyboardEvent && event.key === 'Escape';
      if (event instanceof KeyboardEvent ? escape : !inside) setOpen(false);
    };
    document.addEventListener('pointerdown', close, { signal: stop.signal });
    document.addEventListener('keydown', close, { signal: stop.signal });
    return () => stop.abort();
  }, [open]);
  const choose = (act: () => void) => () => {
    setOpen(false);
    act();
  };
  return (
    <div className="add-context" ref={menu}>
      <button
        type="button"
        data-composer-navigation-target="add-context"
        className="tool-button"
        aria-label={labels.addContext}
        title={labels.addContext}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="plus" size={19} />
      </button>
      {open ? (
        <div role="menu" className="menu">
          <button type="button" role="menuitem" onClick={choose(pickFiles)}>
            <Icon name="file" size={18} />
            {labels.addFiles}
          </button>
          <button type="button" role="menuitem" onClick={choose(mention)}>
            <Icon name="mention" size={18} />
            {labels.mentionCalendar}
          </button>
        </div>
      ) : null}
    </div>
  );
}
