import type { UsageSummary } from '../../core/usage/aggregate';
import { DRAFT_HANDLINGS } from '../../core/usage/counter';
import { useText } from '../text';
import { BarList } from './bar-list';
import { SectionCard } from './section-card';

/** What would have left before anybody pressed send. */
export function DraftsCard({ drafts }: Pick<UsageSummary, 'drafts'>) {
  const { t } = useText();
  return (
    <SectionCard title={t('admin.drafts.title')} note={t('admin.drafts.text')}>
      <BarList
        label={t('admin.drafts.title')}
        items={DRAFT_HANDLINGS.map((handling) => ({
          id: handling,
          label: t(`admin.drafts.${handling}`),
          count: drafts.get(handling) ?? 0,
        }))}
      />
    </SectionCard>
  );
}
