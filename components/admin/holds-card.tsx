import { OVERRIDE_REASONS } from '../../core/gate/panel-port';
import { total, type Outcome, type UsageSummary } from '../../core/usage/aggregate';
import { OUTCOMES } from '../../core/usage/counter';
import { useText } from '../text';
import { BarList } from './bar-list';
import { SectionCard } from './section-card';

const COLOURS: Record<Outcome, string> = {
  masked: 'mask',
  edited: 'attached',
  'sent-anyway': 'warn',
  refused: 'block',
};

/** How held sends ended, and why some went as they were. */
export function HoldsCard({ outcomes, reasons }: Pick<UsageSummary, 'outcomes' | 'reasons'>) {
  const { t } = useText();
  const title = t('admin.holds.title');
  if (total(outcomes) === 0) return <SectionCard title={title} none={t('admin.holds.none')} />;
  return (
    <SectionCard title={title}>
      <BarList
        label={title}
        items={OUTCOMES.map((outcome) => ({
          id: outcome,
          label: t(`admin.holds.outcome.${outcome}`),
          count: outcomes.get(outcome) ?? 0,
          colour: COLOURS[outcome],
        }))}
      />
      {total(reasons) > 0 && (
        <>
          <h3>{t('admin.holds.reasons')}</h3>
          <BarList
            label={t('admin.holds.reasons')}
            items={OVERRIDE_REASONS.map((reason) => ({
              id: reason,
              label: t(`panel.reason.${reason}`),
              count: reasons.get(reason) ?? 0,
              colour: 'warn',
            }))}
          />
        </>
      )}
    </SectionCard>
  );
}
