import { useMemo, useState } from 'react';
import type { CounterRow } from '../../core/usage/counter';
import type { Period } from '../../core/usage/period';
import { SERIES_VIEWS, toSeries, type Series, type SeriesView } from '../../core/usage/series';
import { useText } from '../text';
import { Disclosure } from '../ui/disclosure';
import { Select } from '../ui/select';
import { formatBucket, formatCount, formatPeriod } from './format';
import { SectionCard } from './section-card';
import { SeriesChart } from './series-chart';
import { SeriesTable } from './series-table';

/** The numbers over time: as a picture, and as the table that says the same. */
export function TrendCard({
  rows,
  period,
}: {
  readonly rows: readonly CounterRow[];
  readonly period: Period;
}) {
  const { t } = useText();
  const [view, setView] = useState<SeriesView>('prompts');
  const series = useMemo(() => toSeries(rows, period, view), [rows, period, view]);
  return (
    <SectionCard
      title={t('admin.chart.title')}
      wide
      aside={
        <Select
          size="small"
          aria-label={t('admin.chart.view')}
          choices={SERIES_VIEWS.map((value) => ({ value, label: t(`admin.chart.${value}`) }))}
          value={view}
          onChoose={setView}
        />
      }
    >
      <SeriesChart series={series} description={useDescription(series, period)} />
      <Disclosure summary={t('admin.chart.table')}>
        <SeriesTable series={series} caption={t(`admin.chart.${view}`)} />
      </Disclosure>
    </SectionCard>
  );
}

function useDescription(series: Series, period: Period): string {
  const { t, language } = useText();
  const view = t(`admin.chart.${series.view}`);
  const peak = series.points.reduce<Series['points'][number] | undefined>(
    (most, point) => (point.total > (most?.total ?? 0) ? point : most),
    undefined,
  );
  const days = formatPeriod(period, language);
  if (!peak) return t('admin.chart.descriptionEmpty', { view, period: days });
  const whole = series.points.reduce((sum, point) => sum + point.total, 0);
  return t('admin.chart.description', {
    view,
    period: days,
    total: formatCount(whole, language),
    peak: formatBucket(peak, series.unit, language),
    count: formatCount(peak.total, language),
  });
}
