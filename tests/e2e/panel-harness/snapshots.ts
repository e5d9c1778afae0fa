/** One snapshot for each thing the panel can be asked to show. People and numbers are made up. */
import { NOTICES, type GuardSnapshot, type PanelFinding } from '../../../core/gate/panel-port';
import { ATTACH_STATES } from './attach-states';

function finding(
  excerpt: string,
  placeholder: string,
  more: Partial<PanelFinding> & Pick<PanelFinding, 'type' | 'recognizer'>,
): PanelFinding {
  return {
    excerpt,
    placeholder,
    score: 0.9,
    action: 'mask',
    ruleId: 'contact-details',
    clauseId: 'input-personal-data',
    maskable: true,
    evidence: ['pattern'],
    listing: 'open',
    ...more,
  };
}

export const YAMADA = finding('山田太郎', '[氏名1]', {
  type: 'PERSON',
  recognizer: 'person-jp',
  ruleId: 'person-name',
  score: 0.85,
});
const SATO = finding('佐藤花子', '[氏名2]', {
  type: 'PERSON',
  recognizer: 'person-jp',
  ruleId: 'person-name',
});
export const MAIL = finding('taro.yamada@aozora-shoji.example', '[メール1]', {
  type: 'EMAIL',
  recognizer: 'email',
  score: 0.99,
});
const PHONE = finding('０９０－１２３４－５６７８', '[電話1]', {
  type: 'PHONE',
  recognizer: 'phone',
});
const CARD = finding('4111 1111 1111 1111', '[カード1]', {
  type: 'CREDIT_CARD',
  recognizer: 'credit-card',
  ruleId: 'payment',
  clauseId: 'input-identifiers',
  score: 1,
});
const IP = finding('192.0.2.44', '[IP1]', {
  type: 'IP_ADDRESS',
  recognizer: 'ip-address',
  ruleId: 'network-address',
  clauseId: 'input-own-confidential',
  action: 'warn',
});
export const SECRET_MARK = finding('【極秘】', '[用語1]', {
  type: 'GUIDELINE_TERM',
  recognizer: 'guideline-term',
  ruleId: 'secret-marking',
  clauseId: 'information-levels',
  action: 'block',
  maskable: false,
  listing: 'closed',
});
const KEY = finding('sk-test-0000aaaa1111bbbb', '[鍵1]', {
  type: 'SECRET',
  recognizer: 'provider-key',
  ruleId: 'credentials',
  clauseId: 'input-credentials',
  action: 'block',
  listing: 'closed',
});
const CORPORATE = finding('7000012050002', '[法人番号1]', {
  type: 'CORPORATE_NUMBER_JP',
  recognizer: 'corporate-number-jp',
  ruleId: 'corporate-number',
  clauseId: 'input-identifiers',
  action: 'allow',
});

export const EMPTY: GuardSnapshot = {
  site: 'chatgpt',
  siteName: 'ChatGPT',
  coverage: { state: 'attached' },
  prompt: { kind: 'empty' },
  findings: [],
  decision: 'allow',
  canMask: false,
  override: 'free',
  notice: null,
  answer: null,
  canPutBack: false,
  lists: { neverFlag: 0, alwaysMask: 0 },
  attach: null,
  unreadFiles: 0,
};

const CLEAN: GuardSnapshot = { ...EMPTY, prompt: { kind: 'clean' } };

export const FINDINGS: GuardSnapshot = {
  ...EMPTY,
  prompt: { kind: 'findings' },
  findings: [YAMADA, MAIL, PHONE, YAMADA, SATO, CARD, IP],
  decision: 'mask',
  canMask: true,
  override: 'reason',
};

export const HELD: GuardSnapshot = { ...FINDINGS, prompt: { kind: 'held' } };

const ANSWER = `山田太郎様

平素よりお世話になっております。
ご請求書の件、下記の宛先までお送りいたします。

・宛先：taro.yamada@aozora-shoji.example
・期日：12月10日（木）

ご不明な点がございましたら、佐藤花子までご連絡ください。`;

/** Twelve of a kind, which must not fill the panel. */
const MANY = Array.from({ length: 12 }, (_, index) =>
  finding(`member${index + 1}@aozora-shoji.example`, `[メール${index + 1}]`, {
    type: 'EMAIL',
    recognizer: 'email',
  }),
);

export const SNAPSHOTS = {
  empty: EMPTY,
  clean: CLEAN,
  findings: FINDINGS,
  many: { ...FINDINGS, findings: [...MANY, YAMADA] },
  held: HELD,
  'held-warn': {
    ...HELD,
    findings: [IP],
    decision: 'warn',
    override: 'free',
  },
  'held-block': {
    ...HELD,
    findings: [SECRET_MARK, KEY, YAMADA],
    decision: 'block',
    canMask: false,
    override: 'none',
  },
  'held-block-maskable': {
    ...HELD,
    findings: [KEY],
    decision: 'block',
    override: 'none',
  },
  listed: {
    ...FINDINGS,
    findings: [
      finding('プラン七海', '[登録語1]', {
        type: 'USER_TERM',
        recognizer: 'user-term',
        ruleId: 'own-terms',
        listing: 'always-masked',
      }),
      { ...PHONE, action: 'allow', listing: 'never-flagged' },
    ],
    lists: { neverFlag: 3, alwaysMask: 12 },
  },
  observed: { ...CLEAN, findings: [CORPORATE] },
  releasing: { ...HELD, prompt: { kind: 'releasing' } },
  'too-long': { ...EMPTY, prompt: { kind: 'too-long', length: 1_203_450, limit: 1_000_000 } },
  starting: { ...EMPTY, coverage: { state: 'starting' } },
  'no-chat': { ...EMPTY, coverage: { state: 'no-chat' } },
  degraded: { ...CLEAN, coverage: { state: 'degraded', reason: 'request-gate-missing' } },
  blind: { ...CLEAN, coverage: { state: 'blind', reason: 'extension-gone' } },
  answer: {
    ...EMPTY,
    notice: 'masked-and-sent',
    answer: { text: ANSWER, complete: true },
  },
  'file-reading': { ...EMPTY, attach: ATTACH_STATES.reading },
  'file-masking': { ...EMPTY, attach: ATTACH_STATES.masking },
  'file-held': { ...EMPTY, attach: ATTACH_STATES.held },
  'file-held-many': { ...EMPTY, attach: ATTACH_STATES.many },
  'file-held-block': { ...EMPTY, attach: ATTACH_STATES.block },
  'file-pasted': { ...EMPTY, attach: ATTACH_STATES.pasted },
  'file-unreadable': { ...EMPTY, attach: ATTACH_STATES.unreadable },
  'file-unreadable-warn': { ...EMPTY, attach: ATTACH_STATES.unreadableWarn },
  'file-no-copy': { ...EMPTY, attach: ATTACH_STATES.noCopy },
  'file-went-unread': { ...CLEAN, notice: 'file-not-read', unreadFiles: 1 },
  'answer-streaming': { ...EMPTY, answer: { text: ANSWER.slice(0, 60), complete: false } },
} as const satisfies Record<string, GuardSnapshot>;

export type StateName = keyof typeof SNAPSHOTS | `notice-${(typeof NOTICES)[number]}`;

export const STATE_NAMES = [
  ...(Object.keys(SNAPSHOTS) as (keyof typeof SNAPSHOTS)[]),
  ...NOTICES.map((notice) => `notice-${notice}` as const),
];

/** The snapshot of a name; for a notice, one that can be put back. */
export function snapshotOf(name: StateName): GuardSnapshot {
  if (name in SNAPSHOTS) return SNAPSHOTS[name as keyof typeof SNAPSHOTS];
  const notice = NOTICES.find((candidate) => name === `notice-${candidate}`);
  return { ...CLEAN, notice: notice ?? null, canPutBack: true };
}
