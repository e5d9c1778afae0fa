import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import './disclosure.css';

/** A line that opens to more, by the browser's own element. */
export function Disclosure({
  summary,
  children,
  open = false,
  lazy = false,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  /** What is inside is made when it is opened first, for what watches the screen. */
  readonly lazy?: boolean;
}) {
  const [opened, setOpened] = useState(open);
  return (
    <details
      className="ui-disclosure"
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        <ChevronRight size={14} aria-hidden="true" />
        <span>{summary}</span>
      </summary>
      {(opened || !lazy) && <div className="ui-disclosure-body">{children}</div>}
    </details>
  );
}
