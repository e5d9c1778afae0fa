import type { ListCommand, PanelFinding } from '../../core/gate/panel-port';
import type { Guideline } from '../../core/guideline/schema';
import { useText, type TextKey } from '../text';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { Disclosure } from '../ui/disclosure';
import { ClauseDisclosure } from './clause-disclosure';
import { FindingRows } from './finding-rows';
import { OwnWords } from './own-words';
import type { FindingGroup } from './group-findings';
import { TYPE_ICONS } from './type-icon';
import './finding-card.css';

interface FindingCardProps {
  readonly group: FindingGroup;
  readonly guideline: Guideline;
  /** What was masked cannot be pointed at any more while it is being sent. */
  readonly onShow: ((index: number) => void) | undefined;
  readonly onList: (command: ListCommand) => void;
}

const TONES = { allow: undefined, warn: 'warn', mask: 'warn', block: 'stop' } as const;

/** One kind of finding: what it is, why it matters, what to do. */
export function FindingCard({ group, guideline, onShow, onList }: FindingCardProps) {
  const { t } = useText();
  const { first, rows, count } = group;
  const Icon = TYPE_ICONS[first.type];
  const tone = TONES[first.action];
  return (
    <Card
      className="finding"
      tone={tone === 'stop' ? tone : undefined}
      padded={false}
      aria-label={t(`findingType.${first.type}`)}
      onClick={(event) => {
        // The whole card points at its first place; buttons and links inside have their own say.
        const inner = event.target instanceof Element && event.target.closest('button, summary, a');
        const index = rows[0]?.indexes[0];
        if (!inner && index !== undefined) onShow?.(index);
      }}
    >
      <div className="finding-head">
        <Icon size={16} aria-hidden="true" />
        <h3>{t(`findingType.${first.type}`)}</h3>
        {first.rows !== undefined && (
          <span className="finding-count">{t('panel.finding.rows', { count: first.rows })}</span>
        )}
        {count > 1 && <span className="finding-count">{t('panel.finding.count', { count })}</span>}
        <Chip tone={tone}>{t(`action.${first.action}`)}</Chip>
      </div>
      <FindingRows rows={rows} maskable={first.maskable} onShow={onShow} />
      <p className="finding-todo">{t(todoKey(first))}</p>
      <div className="finding-more">
        <ClauseDisclosure clauseId={first.clauseId} guideline={guideline} />
        <EvidenceDisclosure group={group} />
        <OwnWords group={group} onList={onList} />
      </div>
    </Card>
  );
}

function todoKey({ action, maskable, listing }: PanelFinding): TextKey {
  if (listing === 'never-flagged') return 'panel.todo.neverFlagged';
  switch (action) {
    case 'allow':
      return 'panel.todo.allow';
    case 'warn':
      return maskable ? 'panel.todo.warnMaskable' : 'panel.todo.warn';
    case 'mask':
      return maskable ? 'panel.todo.mask' : 'panel.todo.maskNotPossible';
    case 'block':
      return maskable ? 'panel.todo.blockMaskable' : 'panel.todo.block';
  }
}

function EvidenceDisclosure({ group }: { readonly group: FindingGroup }) {
  const { t, language } = useText();
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <Disclosure summary={t('panel.finding.evidence')}>
      <dl className="finding-evidence">
        {group.recognizers.map(({ id, score }) => (
          <div key={id}>
            <dt>{t('panel.finding.recognizer')}</dt>
            <dd>
              <code>{id}</code>
            </dd>
            <dt>{t('panel.finding.score')}</dt>
            <dd>{percent.format(score)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('panel.finding.basis')}</dt>
          <dd>{list.format(group.evidence.map((kind) => t(`evidence.${kind}`)))}</dd>
        </div>
        <div>
          <dt>{t('panel.finding.rule')}</dt>
          <dd>
            <code>{group.first.ruleId}</code>
          </dd>
        </div>
      </dl>
    </Disclosure>
  );
}
