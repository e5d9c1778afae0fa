/** Files that wait, as the panel can be asked to show them. People and numbers are made up. */
import type { FileFindings, FileReport, FileSample } from '../../../core/file/file-report';
import type { Place } from '../../../core/file/file-text';
import type { AttachState, PanelFile } from '../../../core/gate/panel-port';

function cell(name: string): Place {
  return { kind: 'cell', sheet: 1, sheetName: '得意先一覧', cell: name };
}

function group(
  type: FileFindings['type'],
  samples: readonly FileSample[],
  more: Partial<FileFindings> = {},
): FileFindings {
  return {
    type,
    samples,
    action: 'mask',
    ruleId: 'contact-details',
    clauseId: 'input-personal-data',
    maskable: true,
    count: samples.length,
    ...more,
  };
}

const MASKED: FileReport = {
  format: 'csv',
  misnamed: false,
  unread: [],
  findings: [],
  decision: 'mask',
  override: 'reason',
  canMask: true,
};

const CSV: PanelFile = {
  name: '得意先_2026年11月.csv',
  bytes: 48_230,
  report: {
    ...MASKED,
    findings: [
      group(
        'EMAIL',
        [
          { excerpt: 'hanako.sato@aozora-shoji.example', place: { kind: 'line', line: 2 } },
          { excerpt: 'taro.yamada@aozora-shoji.example', place: { kind: 'line', line: 3 } },
          { excerpt: 'jiro.suzuki@aozora-shoji.example', place: { kind: 'line', line: 4 } },
          { excerpt: 'misaki.ito@aozora-shoji.example', place: { kind: 'line', line: 5 } },
        ],
        { count: 312 },
      ),
      group(
        'PERSON',
        [
          { excerpt: '佐藤花子', place: { kind: 'line', line: 2 } },
          { excerpt: '山田太郎', place: { kind: 'line', line: 3 } },
        ],
        { ruleId: 'person-name' },
      ),
    ],
  },
};

const XLSX: PanelFile = {
  name: '請求先マスター.xlsx',
  bytes: 1_284_300,
  report: {
    ...MASKED,
    format: 'xlsx',
    unread: [{ code: 'picture', count: 2 }],
    canMask: false,
    findings: [
      group('PHONE', [
        { excerpt: '０９０－１２３４－５６７８', place: cell('D14') },
        { excerpt: '03-1234-5678', place: cell('D15') },
      ]),
    ],
  },
};

const ZIP: PanelFile = {
  name: '引き継ぎ資料.zip',
  bytes: 3_402_118,
  report: {
    ...MASKED,
    format: 'zip',
    decision: 'block',
    override: 'none',
    canMask: false,
    findings: [
      group(
        'SECRET',
        [
          {
            excerpt: 'sk-test-0000aaaa1111bbbb',
            place: {
              kind: 'entry',
              entry: 3,
              path: '設定/deploy.env',
              inner: { kind: 'line', line: 7 },
            },
          },
        ],
        { action: 'block', ruleId: 'credentials', clauseId: 'input-credentials' },
      ),
      group(
        'PERSON',
        [
          {
            excerpt: '山田太郎',
            place: {
              kind: 'entry',
              entry: 1,
              path: '引き継ぎ.pptx',
              inner: { kind: 'slide', part: 'notes', slide: 4 },
            },
          },
        ],
        { ruleId: 'person-name' },
      ),
    ],
  },
};

function unread(more: Partial<FileReport>): FileReport {
  return { ...MASKED, decision: 'block', override: 'none', canMask: false, ...more };
}

const ENCRYPTED: PanelFile = {
  name: '見積書_最終版.pdf',
  bytes: 212_004,
  report: {
    misnamed: false,
    unread: [],
    findings: [],
    decision: 'block',
    override: 'none',
    canMask: false,
    error: 'encrypted',
  },
};

const MANY_READ = [CSV, XLSX] as const;

export const ATTACH_STATES = {
  reading: {
    kind: 'reading',
    files: [{ name: '得意先_2026年11月.csv', bytes: 18_730_200 }],
    done: 0.42,
  },
  masking: { kind: 'masking', files: [CSV], done: 0.7 },
  held: { kind: 'held', files: [CSV], decision: 'mask', override: 'reason', canMask: true },
  many: { kind: 'held', files: MANY_READ, decision: 'mask', override: 'reason', canMask: false },
  block: { kind: 'held', files: [ZIP], decision: 'block', override: 'none', canMask: false },
  pasted: {
    kind: 'held',
    files: [{ bytes: 6_240, ...(CSV.report && { report: toWords(CSV.report) }) }],
    decision: 'mask',
    override: 'reason',
    canMask: true,
  },
  unreadable: {
    kind: 'held',
    files: [
      ENCRYPTED,
      {
        name: '現場写真.zip',
        bytes: 9_100,
        report: unread({ format: 'zip', unread: partsUnread() }),
      },
    ],
    decision: 'block',
    override: 'none',
    canMask: false,
  },
  unreadableWarn: {
    kind: 'held',
    files: [
      {
        name: '会議の録音.m4a',
        bytes: 8_412_000,
        report: {
          misnamed: false,
          unread: [],
          findings: [],
          decision: 'warn',
          override: 'free',
          canMask: false,
          medium: 'audio',
        },
      },
    ],
    decision: 'warn',
    override: 'free',
    canMask: false,
  },
  noCopy: {
    kind: 'held',
    files: [CSV],
    decision: 'mask',
    override: 'reason',
    canMask: false,
    noCopy: 'not-encodable',
  },
} as const satisfies Record<string, AttachState>;

function toWords(report: FileReport): FileReport {
  const { misnamed, unread: parts, findings, decision, override, canMask } = report;
  return { misnamed, unread: parts, findings, decision, override, canMask };
}

function partsUnread(): FileReport['unread'] {
  const place: Place = {
    kind: 'entry',
    entry: 1,
    path: '1.pdf',
    inner: { kind: 'page', page: 1 },
  };
  return [
    { code: 'page-without-text', count: 3, place },
    { code: 'encrypted', count: 1, place },
    { code: 'picture', count: 12 },
  ];
}
