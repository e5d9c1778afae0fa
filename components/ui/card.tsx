import type { ComponentProps } from 'react';
import './card.css';

type CardProps = ComponentProps<'section'> & {
  /** A red edge; never the only sign of what it means. */
  readonly tone?: 'stop' | undefined;
  /** False where the content brings its own padding, for example a list or a table. */
  readonly padded?: boolean;
};

/** A sheet that holds what belongs together. Give it a name by `aria-label` or `aria-labelledby`. */
export function Card({ tone, padded = true, children, ...rest }: CardProps) {
  return (
    <section
      {...rest}
      className={`ui-card ${rest.className ?? ''}`}
      data-tone={tone}
      {...(padded && { 'data-padded': '' })}
    >
      {children}
    </section>
  );
}
