/** What the panel says about files that wait. */
import type { FileReport } from '../../../core/file/file-report';
import type { AttachState } from '../../../core/gate/panel-port';
import type { Language, Translate } from '../../text';
import { foundWords } from '../state-line';

/** Findings that the guideline does something about, in all files. */
export function countFound(attach: AttachState): number {
  return attach.files
    .flatMap(({ report }) => report?.findings ?? [])
    .reduce((sum, { action, count }) => (action === 'allow' ? sum : sum + count), 0);
}

export function heldTitle({ files }: AttachState, t: Translate): string {
  const { length: count } = files;
  return count === 1 ? t('panel.file.held') : t('panel.file.heldMany', { count });
}

export function heldHint(attach: AttachState, t: Translate): string {
  const count = countFound(attach);
  if (count === 0) return t('panel.file.unreadHint');
  return t('panel.file.heldHint', { found: foundWords(count, t) });
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function sizeWords(bytes: number, language: Language): string {
  const step = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const unit = UNITS[step];
  const maximumFractionDigits = step > 1 ? 1 : 0;
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits } as const;
  return new Intl.NumberFormat(language, format).format(bytes / 1000 ** step);
}

/** Why a file, or a part of it, was not read; each a sentence. Empty when it was read as a whole. */
export function unreadWords(report: FileReport, t: Translate): readonly string[] {
  const { medium, error, unread, misnamed, format } = report;
  const pictures = unread
    .filter(({ code }) => code === 'picture')
    .reduce((sum, { count }) => sum + count, 0);
  const parts = new Set(
    unread.flatMap(({ code }) => (code === 'picture' ? [] : [partWords(code, t)])),
  );
  return [
    ...(medium ? [t(`panel.file.medium.${medium}`)] : []),
    ...(error ? [t(`panel.file.error.${error}`)] : []),
    ...(parts.size > 0 ? [t('panel.file.partly', { what: [...parts].join(' / ') })] : []),
    ...(pictures > 0 ? [t('panel.file.pictures', { count: pictures })] : []),
    ...(misnamed && format
      ? [t('panel.file.misnamed', { format: t(`panel.file.format.${format}`) })]
      : []),
  ];
}

function partWords(code: FileReport['unread'][number]['code'], t: Translate): string {
  if (code === 'page-without-text' || code === 'opaque-part' || code === 'picture') {
    return t(`panel.file.part.${code}`);
  }
  return t(`panel.file.error.${code}`);
}
