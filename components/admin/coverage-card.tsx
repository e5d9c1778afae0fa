import { total, watchedShare, type UsageSummary } from '../../core/usage/aggregate';
import { SERIES_KEYS } from '../../core/usage/series';
import { useText } from '../text';
import { Notice } from '../ui/notice';
import { formatMinutes, formatShare } from './format';
import { SectionCard } from './section-card';
import './coverage-card.css';

/** How long somebody was on guard, and, as plainly, how long nobody was. */
export function CoverageCard({
  coverage,
  unreadSends,
}: Pick<UsageSummary, 'coverage' | 'unreadSends'>) {
  const { t, language } = useText();
  const title = t('admin.coverage.title');
  const share = watchedShare(coverage);
  if (share === undefined) {
    return (
      <SectionCard
        title={title}
        none={t('admin.coverage.none')}
        note={t('admin.coverage.limits')}
      />
    );
  }
  const states = SERIES_KEYS.coverage;
  const whole = total(coverage, states);
  return (
    <SectionCard title={title} note={t('admin.coverage.limits')}>
      <p>
        {t('admin.coverage.sentence', {
          whole: formatMinutes(whole, t),
          attached: formatMinutes(coverage.get('attached') ?? 0, t),
          share: formatShare(share, language),
        })}
      </p>
      <div className="admin-states" aria-hidden="true">
        {states.map((state) => (
          <span
            key={state}
            style={{
              flexGrow: coverage.get(state) ?? 0,
              background: `var(--chart-${state})`,
            }}
          />
        ))}
      </div>
      <dl className="admin-states-list">
        {states.map((state) => (
          <div key={state}>
            <dt>
              <span
                className="admin-swatch"
                style={{ background: `var(--chart-${state})` }}
                aria-hidden="true"
              />
              {t(`admin.coverage.${state}`)}
            </dt>
            <dd>{formatMinutes(coverage.get(state) ?? 0, t)}</dd>
          </div>
        ))}
      </dl>
      {unreadSends > 0 && (
        <Notice tone="stop">{t('admin.coverage.unread', { count: unreadSends })}</Notice>
      )}
      {share < 1 && <Notice tone="warn">{t('admin.coverage.gap')}</Notice>}
    </SectionCard>
  );
}
