import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import './disclosure.css';

/** A line that opens to more, by the browser's own element. */
export function Disclosure({
  summary,
  children,
  open = false,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}) {
  return (
    <details className="ui-disclosure" open={open}>
      <summary>
        <ChevronRight size={14} aria-hidden="true" />
        <span>{summary}</span>
      </summary>
      <div className="ui-disclosure-body">{children}</div>
    </details>
  );
}
