import type { ReactNode } from 'react';
import './chip.css';

/** A word or a number set apart. */
export function Chip({
  tone,
  children,
}: {
  readonly tone?: 'ok' | 'warn' | 'stop' | 'brand' | undefined;
  readonly children: ReactNode;
}) {
  return (
    <span className="ui-chip" data-tone={tone}>
      {children}
    </span>
  );
}
