import { ArrowRight } from 'lucide-react';
import { useRef } from 'react';
import { useText } from '../text';
import { Disclosure } from '../ui/disclosure';
import { VisuallyHidden } from '../ui/visually-hidden';
import type { FindingRow } from './group-findings';

/** More than this would push the next kind of finding out of sight. */
const SHOWN = 3;

interface FindingRowsProps {
  readonly rows: readonly FindingRow[];
  readonly maskable: boolean;
  readonly onShow: ((index: number) => void) | undefined;
}

/** The words found, each with what would stand in its place. */
export function FindingRows({ rows, maskable, onShow }: FindingRowsProps) {
  const { t } = useText();
  const rest = rows.slice(SHOWN);
  const list = (some: readonly FindingRow[]) => (
    <ul className="finding-rows">
      {some.map((row) => (
        <li key={`${row.placeholder}\n${row.excerpt}`}>
          <Row row={row} maskable={maskable} onShow={onShow} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(rows.slice(0, SHOWN))}
      {rest.length > 0 && (
        <div className="finding-rest">
          <Disclosure summary={t('panel.finding.more', { count: rest.length })}>
            {list(rest)}
          </Disclosure>
        </div>
      )}
    </>
  );
}

function Row({
  row,
  maskable,
  onShow,
}: {
  readonly row: FindingRow;
  readonly maskable: boolean;
  readonly onShow: ((index: number) => void) | undefined;
}) {
  const { t } = useText();
  // The same words in several places: each press points at the next one.
  const next = useRef(0);
  const show = () => {
    const index = row.indexes[next.current % row.indexes.length];
    next.current += 1;
    if (index !== undefined) onShow?.(index);
  };
  return (
    <button
      type="button"
      className="finding-row"
      title={t('panel.finding.show')}
      disabled={!onShow}
      onClick={show}
    >
      <span className="finding-excerpt">{row.excerpt}</span>
      {row.indexes.length > 1 && (
        <span className="finding-count">
          {t('panel.finding.count', { count: row.indexes.length })}
        </span>
      )}
      {maskable && (
        <span className="finding-becomes">
          <ArrowRight size={14} aria-hidden="true" />
          <VisuallyHidden>{t('panel.finding.becomes')}</VisuallyHidden>
          <span className="finding-placeholder">{row.placeholder}</span>
        </span>
      )}
    </button>
  );
}
