import { BookOpenText, ChartColumn, Database, Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { CounterRow } from '../../core/usage/counter';
import type { LostCounts, StoreFailure } from '../../core/usage/loss';
import type { PeriodChoice } from '../../core/usage/period';
import { useText } from '../text';
import { Notice } from '../ui/notice';
import { Tabs } from '../ui/tabs';
import { CountsView, type CountsViewProps } from './counts-view';
import { DataView, type DataViewProps } from './data-view';
import { ExportView, type ExportViewProps } from './export-view';
import { formatDay } from './format';
import { GuidelineView, type GuidelineViewProps } from './guideline-view';
import type { Names } from './names';
import { PageHeader, type PageHeaderProps } from './page-header';
import './admin-page.css';

export const ADMIN_TABS = ['counts', 'export', 'guideline', 'data'] as const;
export type AdminTab = (typeof ADMIN_TABS)[number];

/** What the store gives: nothing yet, nothing at all, or the rows. */
export type Counts =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: StoreFailure }
  | { readonly kind: 'ready'; readonly rows: readonly CounterRow[] };

export interface AdminPageProps {
  readonly tab: AdminTab;
  readonly onTab: (tab: AdminTab) => void;
  readonly header: PageHeaderProps;
  /** Local calendar day. */
  readonly today: string;
  readonly counts: Counts;
  readonly lost: LostCounts | null;
  readonly names: Names;
  readonly guideline: Omit<GuidelineViewProps, 'today' | 'onSave' | 'knownSites'>;
  readonly data: Pick<DataViewProps, 'retentionDays' | 'deletion' | 'onDelete' | 'onUndo'>;
  readonly onPrint: CountsViewProps['onPrint'];
  readonly onSave: ExportViewProps['onSave'];
}

/** The page for counts, export, guideline and data. Props in, callbacks out. */
export function AdminPage(props: AdminPageProps) {
  const { tab, onTab, header, today, counts, lost, names, guideline, data } = props;
  const { t } = useText();
  const [choice, onChoose] = useState<PeriodChoice>({ kind: '30' });
  const shared = { today, choice, onChoose, names };
  const withRows = (show: (rows: readonly CounterRow[]) => ReactNode) =>
    counts.kind === 'ready' ? show(counts.rows) : <NoRows counts={counts} />;
  return (
    <>
      <a className="admin-skip" href="#admin-main">
        {t('admin.skip')}
      </a>
      <PageHeader {...header} />
      <main id="admin-main" className="admin-main" tabIndex={-1}>
        {lost && <LostNotice lost={lost} />}
        <Tabs
          label={t('admin.tabs.label')}
          selected={tab}
          onSelect={onTab}
          tabs={[
            {
              id: 'counts',
              label: t('admin.tabs.counts'),
              icon: ChartColumn,
              content: withRows((rows) => (
                <CountsView {...shared} rows={rows} onPrint={props.onPrint} />
              )),
            },
            {
              id: 'export',
              label: t('admin.tabs.export'),
              icon: Download,
              content: withRows((rows) => (
                <ExportView
                  {...shared}
                  rows={rows}
                  lost={lost?.count ?? 0}
                  groupSizeFloor={guideline.inForce.guideline.counting.groupSizeFloor}
                  onSave={props.onSave}
                />
              )),
            },
            {
              id: 'guideline',
              label: t('admin.tabs.guideline'),
              icon: BookOpenText,
              content: (
                <GuidelineView
                  {...guideline}
                  today={today}
                  knownSites={names.sites.map((site) => site.id)}
                  onSave={props.onSave}
                />
              ),
            },
            {
              id: 'data',
              label: t('admin.tabs.data'),
              icon: Database,
              content: withRows((rows) => <DataView {...data} rows={rows} today={today} />),
            },
          ]}
        />
      </main>
    </>
  );
}

function NoRows({ counts }: { readonly counts: Exclude<Counts, { kind: 'ready' }> }) {
  const { t } = useText();
  if (counts.kind === 'loading') return <p role="status">{t('admin.loading')}</p>;
  return (
    <Notice tone="stop" role="alert" title={t('admin.unreadable.title')}>
      {t(`admin.failure.${counts.failure}`)} {t('admin.unreadable.text')}
    </Notice>
  );
}

function LostNotice({ lost }: { readonly lost: LostCounts }) {
  const { t, language } = useText();
  return (
    <Notice tone="warn" className="admin-lost" title={t('admin.lost.title', { count: lost.count })}>
      {t('admin.lost.text', {
        day: formatDay(lost.lastDay, language),
        reason: t(`admin.failure.${lost.lastFailure}`),
      })}
    </Notice>
  );
}
