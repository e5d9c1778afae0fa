import { FINDING_TYPES } from '../../../../core/detect/finding';
import type { Guideline } from '../../../../core/guideline/schema';

const both = (text: string) => ({ ja: text, en: text });

/** A small guideline that is right in every place; each test spoils one. */
export function sampleGuideline(): Guideline {
  return {
    schemaVersion: 1,
    id: 'sample',
    version: 3,
    title: both('見本'),
    owner: both('推進チーム'),
    contacts: [
      { name: both('相談窓口'), link: 'mailto:help@example.com' },
      { name: both('情報セキュリティ') },
    ],
    verifiedOn: '2026-04-01',
    validUntil: '2027-03-31',
    phase: 'enforce',
    clauses: [
      { id: 'input', number: '1', kind: 'input', title: both('入力'), text: both('入力の注意') },
      { id: 'output', number: '2', kind: 'output', title: both('出力'), text: both('出力の注意') },
    ],
    services: [{ site: 'chatgpt', name: both('ChatGPT'), informationLevels: ['public'] }],
    rules: [
      {
        id: 'found',
        types: FINDING_TYPES.filter((type) => type !== 'GUIDELINE_TERM'),
        minScore: 0.5,
        action: 'mask',
        override: 'reason',
        maskable: true,
        clause: 'input',
      },
      {
        id: 'words',
        types: ['GUIDELINE_TERM'],
        termLists: ['projects'],
        minScore: 0.5,
        action: 'block',
        override: 'none',
        maskable: false,
        clause: 'input',
      },
    ],
    terms: [{ id: 'projects', title: both('案件名'), terms: ['プロジェクト暁', 'Project Dawn'] }],
    neverFlag: [],
    outputReminders: ['output'],
    onUnreadable: 'block',
    onFailure: 'warn',
    counting: { groupSizeFloor: 10 },
  };
}

/** The sample with one part replaced, as a file. */
export function fileWith(changes: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...sampleGuideline(), ...changes });
}
