import { ACTIONS } from '../../core/guideline/schema';
import { total, type UsageSummary } from '../../core/usage/aggregate';
import { useText } from '../text';
import { CountCell } from './count-cell';
import { formatCount } from './format';
import { Meter } from './meter';
import { SectionCard } from './section-card';

/** What was found, most frequent first, and what the guideline said to it. */
export function TypesCard({ types }: { readonly types: UsageSummary['types'] }) {
  const { t, language } = useText();
  const sorted = [...types].sort(([, a], [, b]) => total(b) - total(a));
  const longest = Math.max(...sorted.map(([, tally]) => total(tally)));
  const title = t('admin.types.title');
  if (sorted.length === 0) return <SectionCard title={title} none={t('admin.types.none')} />;
  return (
    <SectionCard title={title} note={t('admin.types.note')} wide>
      <div className="admin-scroll" tabIndex={0} role="group" aria-label={title}>
        <table className="admin-table">
          <thead>
            <tr>
              <th scope="col">{t('admin.types.type')}</th>
              <th scope="col" data-number="">
                {t('admin.chart.total')}
              </th>
              {ACTIONS.map((action) => (
                <th key={action} scope="col" data-number="">
                  {t(`action.${action}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map(([type, tally]) => (
              <tr key={type}>
                <th scope="row">{t(`findingType.${type}`)}</th>
                <td className="admin-meter-cell">
                  <Meter
                    parts={ACTIONS.map((action) => ({
                      key: action,
                      value: tally.get(action) ?? 0,
                    }))}
                    whole={longest}
                    label={formatCount(total(tally), language)}
                  />
                </td>
                {ACTIONS.map((action) => (
                  <CountCell key={action} count={tally.get(action) ?? 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </SectionCard>
  );
}
