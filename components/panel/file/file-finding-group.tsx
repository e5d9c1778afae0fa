import type { FileFindings } from '../../../core/file/file-report';
import type { Guideline } from '../../../core/guideline/schema';
import { useText } from '../../text';
import { Chip } from '../../ui/chip';
import { Disclosure } from '../../ui/disclosure';
import { TYPE_ICONS } from '../type-icon';
import { ClauseDisclosure } from '../clause-disclosure';
import { placeWords } from './place-words';

const TONES = { allow: undefined, warn: 'warn', mask: 'warn', block: 'stop' } as const;
/** More than this would push the next kind of finding out of sight. */
const SHOWN = 3;

/** Findings of one kind in one file, each with the place where a person finds it. */
export function FileFindingGroup({
  group,
  guideline,
}: {
  readonly group: FileFindings;
  readonly guideline: Guideline;
}) {
  const { t } = useText();
  const { type, action, count, rows, samples, clauseId } = group;
  const Icon = TYPE_ICONS[type];
  const rest = samples.slice(SHOWN);
  // Of a combination the parts are shown, and only the whole is counted.
  const unseen = Math.max(0, count - samples.length);
  return (
    <div className="file-group" data-action={action}>
      <div className="file-group-head">
        <Icon size={16} aria-hidden="true" />
        <h4>{t(`findingType.${type}`)}</h4>
        {rows !== undefined && (
          <span className="finding-count">{t('panel.finding.rows', { count: rows })}</span>
        )}
        {count > 1 && <span className="finding-count">{t('panel.finding.count', { count })}</span>}
        <Chip tone={TONES[action]}>{t(`action.${action}`)}</Chip>
      </div>
      <Samples samples={samples.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <Disclosure summary={t('panel.file.more', { count: rest.length + unseen })}>
          <Samples samples={rest} />
          {unseen > 0 && <p className="file-note">{t('panel.finding.more', { count: unseen })}</p>}
        </Disclosure>
      )}
      <ClauseDisclosure clauseId={clauseId} guideline={guideline} />
    </div>
  );
}

function Samples({ samples }: { readonly samples: FileFindings['samples'] }) {
  const { t } = useText();
  return (
    <ul className="file-samples">
      {samples.map(({ excerpt, place }, index) => (
        <li key={index}>
          <span className="file-excerpt">{excerpt}</span>
          <span className="file-place">{placeWords(place, t)}</span>
        </li>
      ))}
    </ul>
  );
}
