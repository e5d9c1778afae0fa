import { Trash2 } from 'lucide-react';
import { firstDayOf } from '../../core/usage/aggregate';
import type { CounterRow } from '../../core/usage/counter';
import { useText } from '../text';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ConfirmDialog } from './confirm-dialog';
import { formatPeriod } from './format';
import { SectionCard } from './section-card';
import './data-view.css';

/** Where a deletion stands. `deleted` lasts until the page is closed: so long it can be undone. */
export type DeletionState = 'none' | 'deleted' | 'restored' | 'failed' | 'restore-failed';

export interface DataViewProps {
  readonly rows: readonly CounterRow[];
  readonly today: string;
  readonly retentionDays: number;
  readonly deletion: DeletionState;
  readonly onDelete: () => void;
  readonly onUndo: () => void;
}

/** What is kept, for how long, and how to get rid of it. */
export function DataView({
  rows,
  today,
  retentionDays,
  deletion,
  onDelete,
  onUndo,
}: DataViewProps) {
  const { t, language } = useText();
  const first = firstDayOf(rows);
  const period =
    first === undefined
      ? ''
      : formatPeriod({ from: first, to: first < today ? today : first }, language);
  return (
    <div className="admin-data">
      <SectionCard title={t('admin.data.title')}>
        <ul className="admin-data-list">
          <li>{t('admin.data.what')}</li>
          <li>{t('admin.data.where')}</li>
          <li>{t('admin.data.retention', { days: retentionDays })}</li>
        </ul>
        <dl className="admin-data-stored">
          <dt>{t('admin.data.stored')}</dt>
          <dd>
            {rows.length === 0
              ? t('admin.data.storedNone')
              : t('admin.data.storedValue', { rows: rows.length, period })}
          </dd>
        </dl>
      </SectionCard>
      <SectionCard title={t('admin.data.deleteTitle')}>
        <p>{t('admin.data.deleteText')}</p>
        {rows.length === 0 ? (
          deletion !== 'deleted' && <p className="admin-note">{t('admin.data.nothing')}</p>
        ) : (
          <ConfirmDialog
            title={t('admin.data.confirmTitle')}
            text={t('admin.data.confirmText', { rows: rows.length, period })}
            confirm={t('admin.data.confirm')}
            cancel={t('admin.data.cancel')}
            onConfirm={onDelete}
          >
            <Button icon={Trash2}>{t('admin.data.delete')}</Button>
          </ConfirmDialog>
        )}
        <div role="status">
          <DeletionNotice deletion={deletion} onUndo={onUndo} />
        </div>
      </SectionCard>
    </div>
  );
}

function DeletionNotice({ deletion, onUndo }: Pick<DataViewProps, 'deletion' | 'onUndo'>) {
  const { t } = useText();
  switch (deletion) {
    case 'none':
      return null;
    case 'deleted':
    case 'restore-failed':
      return (
        <Notice
          tone={deletion === 'deleted' ? 'ok' : 'stop'}
          title={t(deletion === 'deleted' ? 'admin.data.deleted' : 'admin.data.restoreFailed')}
          actions={<Button onClick={onUndo}>{t('common.undo')}</Button>}
        >
          {t('admin.data.deletedText')}
        </Notice>
      );
    case 'restored':
      return <Notice tone="ok" title={t('admin.data.restored')} />;
    case 'failed':
      return <Notice tone="stop" title={t('admin.data.failed')} />;
  }
}
