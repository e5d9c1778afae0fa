import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { aggregate, firstDayOf, summariseBefore } from '../../core/usage/aggregate';
import type { CounterRow } from '../../core/usage/counter';
import { contains, toPeriod, type Period, type PeriodChoice } from '../../core/usage/period';
import { useText } from '../text';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Select } from '../ui/select';
import { CoverageCard } from './coverage-card';
import { DraftsCard } from './drafts-card';
import { FirstCounts } from './first-counts';
import { formatDay } from './format';
import { HoldsCard } from './holds-card';
import type { Names } from './names';
import { PeriodPicker } from './period-picker';
import { SitesCard } from './sites-card';
import { TemplatesCard } from './templates-card';
import { Totals } from './totals';
import { TrendCard } from './trend-card';
import { TypesCard } from './types-card';
import './counts-view.css';

export interface CountsViewProps {
  readonly rows: readonly CounterRow[];
  readonly today: string;
  readonly choice: PeriodChoice;
  readonly onChoose: (choice: PeriodChoice) => void;
  readonly names: Names;
  readonly onPrint: () => void;
}

const ALL_SITES = '*';

/** What happened in a period, from the sentence down to each template. */
export function CountsView({ rows, today, choice, onChoose, names, onPrint }: CountsViewProps) {
  const { t } = useText();
  const [site, setSite] = useState(ALL_SITES);
  const shown = useMemo(
    () => (site === ALL_SITES ? rows : rows.filter((row) => row.site === site)),
    [rows, site],
  );
  const period = toPeriod(choice, today, firstDayOf(rows));
  if (rows.length === 0) return <FirstCounts sites={names.sites} />;
  return (
    <div className="admin-counts">
      <div className="admin-toolbar">
        <PeriodPicker
          choice={choice}
          onChoose={onChoose}
          today={today}
          invalid={period === undefined}
        />
        <div className="admin-toolbar-end">
          <Select
            aria-label={t('admin.period.site')}
            choices={[
              { value: ALL_SITES, label: t('admin.period.allSites') },
              ...names.sites.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={site}
            onChoose={setSite}
          />
          <Button icon={Printer} onClick={onPrint}>
            {t('admin.period.print')}
          </Button>
        </div>
      </div>
      {period && (
        <Numbers
          rows={shown}
          period={period}
          compare={choice.kind !== 'all'}
          names={names}
          onShowAll={() => {
            setSite(ALL_SITES);
            onChoose({ kind: 'all' });
          }}
        />
      )}
    </div>
  );
}

interface NumbersProps {
  readonly rows: readonly CounterRow[];
  readonly period: Period;
  readonly compare: boolean;
  readonly names: Names;
  readonly onShowAll: () => void;
}

function Numbers({ rows, period, compare, names, onShowAll }: NumbersProps) {
  const { t, language } = useText();
  const { from, to } = period;
  const { summary, before } = useMemo(
    () => ({ summary: aggregate(rows, { from, to }), before: summariseBefore(rows, { from, to }) }),
    [rows, from, to],
  );
  if (!rows.some((row) => contains(period, row.day))) {
    const first = firstDayOf(rows);
    return (
      <EmptyState
        title={t('admin.empty.period')}
        action={<Button onClick={onShowAll}>{t('admin.empty.showAll')}</Button>}
      >
        {first !== undefined && t('admin.empty.periodText', { day: formatDay(first, language) })}
      </EmptyState>
    );
  }
  return (
    <>
      <Totals period={period} summary={summary} before={before} compare={compare} />
      <div className="admin-grid">
        <TrendCard rows={rows} period={period} />
        <TypesCard types={summary.types} />
        <HoldsCard outcomes={summary.outcomes} reasons={summary.reasons} />
        <TemplatesCard templates={summary.templates} names={names.templates} />
        <SitesCard sites={summary.sites} names={names.sites} />
        <CoverageCard coverage={summary.coverage} unreadSends={summary.unreadSends} />
        <DraftsCard drafts={summary.drafts} />
      </div>
    </>
  );
}
