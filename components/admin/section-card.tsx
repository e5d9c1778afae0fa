import { useId, type ReactNode } from 'react';
import { Card } from '../ui/card';
import './section-card.css';

interface SectionCardProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** Said instead of the content when there is nothing to show. */
  readonly none?: ReactNode;
  /** Takes the whole line of the grid. */
  readonly wide?: boolean;
  /** At the right end of the heading. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** A card with a heading that names it. */
export function SectionCard({ title, note, none, wide, aside, children }: SectionCardProps) {
  const id = useId();
  return (
    <Card aria-labelledby={id} className="admin-section" {...(wide && { 'data-wide': '' })}>
      <div className="admin-section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
      {none !== undefined && <p className="admin-note">{none}</p>}
      {note !== undefined && <p className="admin-note">{note}</p>}
    </Card>
  );
}
