import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { firstDayOf } from '../../core/usage/aggregate';
import type { CounterRow } from '../../core/usage/counter';
import { exportCsv } from '../../core/usage/export-csv';
import {
  EXPORT_FORMATS,
  toExportFile,
  type ExportFile,
  type ExportFormat,
} from '../../core/usage/export-file';
import { exportNdjson } from '../../core/usage/export-ndjson';
import { contains, toPeriod, type PeriodChoice } from '../../core/usage/period';
import { useText } from '../text';
import { Button } from '../ui/button';
import { toCsvWords } from './csv-words';
import { FilePreview } from './file-preview';
import type { Names } from './names';
import { NotIn } from './not-in';
import { PeriodPicker } from './period-picker';
import { SectionCard } from './section-card';
import './export-view.css';

export interface ExportViewProps {
  readonly rows: readonly CounterRow[];
  /** Records that could not be saved. */
  readonly lost: number;
  readonly today: string;
  readonly choice: PeriodChoice;
  readonly onChoose: (choice: PeriodChoice) => void;
  readonly names: Names;
  /** No number below it should be published; from the guideline. */
  readonly groupSizeFloor: number;
  readonly onSave: (file: ExportFile) => void;
}

/** Choose days and format, see the very file, save it. */
export function ExportView(props: ExportViewProps) {
  const { rows, today, choice, onChoose, groupSizeFloor, onSave } = props;
  const { t } = useText();
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [savedName, setSavedName] = useState('');
  const period = toPeriod(choice, today, firstDayOf(rows));
  const file = useExportFile(props, format);
  return (
    <div className="admin-export">
      <SectionCard title={t('admin.export.title')}>
        <p>{t('admin.export.intro')}</p>
        <PeriodPicker choice={choice} onChoose={onChoose} today={today} invalid={!period} />
        <FormatChoice format={format} onChoose={setFormat} />
        {period && !rows.some((row) => contains(period, row.day)) && (
          <p className="admin-note">{t('admin.export.nothing')}</p>
        )}
        <div className="admin-export-save">
          <Button
            variant="primary"
            size="large"
            icon={Download}
            aria-disabled={file === undefined}
            onClick={() => {
              if (!file) return;
              onSave(file);
              setSavedName(file.name);
            }}
          >
            {t('admin.export.save')}
          </Button>
          <p role="status" className="admin-note">
            {savedName !== '' && t('admin.export.saved', { name: savedName })}
          </p>
        </div>
      </SectionCard>
      <NotIn floor={groupSizeFloor} />
      {file && <FilePreview file={file} />}
    </div>
  );
}

function useExportFile(
  { rows, lost, today, choice, names }: ExportViewProps,
  format: ExportFormat,
): ExportFile | undefined {
  const { t, language } = useText();
  return useMemo(() => {
    const period = toPeriod(choice, today, firstDayOf(rows));
    if (!period) return undefined;
    const bytes =
      format === 'csv'
        ? exportCsv(rows, period, toCsvWords({ t, language }, names))
        : exportNdjson(rows, period, lost);
    return toExportFile(format, period, bytes);
  }, [rows, lost, today, choice, names, format, t, language]);
}

function FormatChoice({
  format,
  onChoose,
}: {
  readonly format: ExportFormat;
  readonly onChoose: (format: ExportFormat) => void;
}) {
  const { t } = useText();
  return (
    <fieldset className="admin-formats">
      <legend>{t('admin.export.format')}</legend>
      {EXPORT_FORMATS.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name="admin-format"
            checked={format === value}
            onChange={() => {
              onChoose(value);
            }}
          />
          <span>
            <strong>{t(`admin.export.${value}`)}</strong>
            <span>{t(`admin.export.${value}Hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
