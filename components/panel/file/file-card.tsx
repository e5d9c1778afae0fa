import {
  ClipboardPaste,
  FileArchive,
  FileBraces,
  FileCode,
  FileImage,
  FileMusic,
  FilePlay,
  FileQuestionMark,
  FileSpreadsheet,
  FileText,
  Presentation,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { FileReport } from '../../../core/file/file-report';
import type { PanelFile } from '../../../core/gate/panel-port';
import type { Guideline } from '../../../core/guideline/schema';
import { useText } from '../../text';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { FileFindingGroup } from './file-finding-group';
import { sizeWords, unreadWords } from './file-words';

const TONES = { allow: undefined, warn: 'warn', mask: 'warn', block: 'stop' } as const;

const FORMAT_ICONS: Record<NonNullable<FileReport['format']>, LucideIcon> = {
  text: FileText,
  csv: FileSpreadsheet,
  json: FileBraces,
  html: FileCode,
  docx: FileText,
  xlsx: FileSpreadsheet,
  pptx: Presentation,
  pdf: FileText,
  zip: FileArchive,
};
const MEDIUM_ICONS: Record<NonNullable<FileReport['medium']>, LucideIcon> = {
  picture: FileImage,
  audio: FileMusic,
  video: FilePlay,
};

/** One file: its name, what was found in it and where, and what was not read. */
export function FileCard({
  file,
  guideline,
}: {
  readonly file: PanelFile;
  readonly guideline: Guideline;
}) {
  const { t, language } = useText();
  const { name, bytes, report } = file;
  const Icon = iconOf(file);
  const size =
    name === undefined ? t('panel.file.characters', { count: bytes }) : sizeWords(bytes, language);
  const format = report?.format && t(`panel.file.format.${report.format}`);
  const title = name ?? t('panel.file.pasted');
  return (
    <Card
      className="file-card"
      padded={false}
      tone={report?.decision === 'block' ? 'stop' : undefined}
      aria-label={title}
    >
      <div className="file-head">
        <Icon size={20} aria-hidden="true" />
        <div className="file-title">
          <h3 title={title}>{title}</h3>
          <p>{[format, size].filter(Boolean).join(' · ')}</p>
        </div>
        {report && report.decision !== 'allow' && (
          <Chip tone={TONES[report.decision]}>{t(`action.${report.decision}`)}</Chip>
        )}
      </div>
      {name === undefined && <p className="file-note">{t('panel.file.pastedHint')}</p>}
      {report && <Report report={report} guideline={guideline} />}
    </Card>
  );
}

function Report({
  report,
  guideline,
}: {
  readonly report: FileReport;
  readonly guideline: Guideline;
}) {
  const { t } = useText();
  const unread = unreadWords(report, t);
  const nothingRead = report.error !== undefined || report.medium !== undefined;
  return (
    <>
      {unread.map((words) => (
        <p key={words} className="file-unread">
          <TriangleAlert size={16} aria-hidden="true" />
          <span>{words}</span>
        </p>
      ))}
      {report.findings.length === 0 && !nothingRead && (
        <p className="file-note">{t('panel.file.clean')}</p>
      )}
      {report.findings.map((group) => (
        <FileFindingGroup
          key={`${group.type} ${group.action} ${group.ruleId}`}
          group={group}
          guideline={guideline}
        />
      ))}
    </>
  );
}

function iconOf({ name, report }: PanelFile): LucideIcon {
  if (name === undefined) return ClipboardPaste;
  if (report?.medium) return MEDIUM_ICONS[report.medium];
  if (report?.format) return FORMAT_ICONS[report.format];
  return report ? FileQuestionMark : FileText;
}
