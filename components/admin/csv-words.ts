import type { CounterRow } from '../../core/usage/counter';
import type { CsvWords } from '../../core/usage/export-csv';
import type { FileSubject } from '../../core/usage/counter';
import type { Outcome, DraftHandling } from '../../core/usage/aggregate';
import type { FindingType } from '../../core/detect/finding';
import type { CoverageState } from '../../core/gate/coverage';
import type { OverrideReason } from '../../core/gate/panel-port';
import type { Action } from '../../core/guideline/schema';
import type { Language, Translate } from '../text';
import type { Names } from './names';

interface Reader {
  readonly t: Translate;
  readonly language: Language;
}

/** The words of the CSV file: the same as on the page. */
export function toCsvWords({ t, language }: Reader, names: Names): CsvWords {
  const columns = ['day', 'site', 'metric', 'subject', 'action', 'count', 'unit'] as const;
  return {
    header: columns.map((column) => t(`admin.csv.${column}`)),
    cells: (row) => [
      row.day,
      names.sites.find((site) => site.id === row.site)?.name ?? row.site,
      t(`admin.csv.metricName.${row.metric}`),
      subjectWords(row, { t, language }, names),
      row.action === '' ? '' : t(`action.${row.action as Action}`),
      row.count,
      t(row.metric === 'coverage' ? 'admin.csv.minutes' : 'admin.csv.times'),
    ],
  };
}

/** Rows come from the closed lists that their metric names, so each cast is that list. */
function subjectWords(row: CounterRow, { t, language }: Reader, names: Names): string {
  switch (row.metric) {
    case 'prompt':
    case 'unread-send':
      return '';
    case 'finding':
      return t(`findingType.${row.subject as FindingType}`);
    case 'outcome':
      return t(`admin.holds.outcome.${row.subject as Outcome}`);
    case 'reason':
      return t(`panel.reason.${row.subject as OverrideReason}`);
    case 'draft':
      return t(`admin.drafts.${row.subject as DraftHandling}`);
    case 'file':
      return fileWords(row.subject as FileSubject, t);
    case 'coverage':
      return t(`coverage.${row.subject as CoverageState}`);
    case 'template':
      return (
        names.templates.find((template) => template.id === row.subject)?.title[language] ??
        row.subject
      );
  }
}

function fileWords(subject: FileSubject, t: Translate): string {
  switch (subject) {
    case 'words':
    case 'picture':
    case 'audio':
    case 'video':
    case 'unread':
      return t(`admin.csv.fileName.${subject}`);
    case 'text':
    case 'csv':
    case 'json':
    case 'html':
    case 'docx':
    case 'xlsx':
    case 'pptx':
    case 'pdf':
    case 'zip':
      return t(`panel.file.format.${subject}`);
  }
}
