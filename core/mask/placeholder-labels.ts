import type { FindingType } from '../detect/finding';

/**
 * What placeholders are called, and what else models call them when they translate or rephrase.
 *
 * A placeholder is `[label number]` without the space: `[氏名1]`, `[Name1]`. Square brackets are
 * what models are used to treat as a slot that must be kept, and a label that says what stood there
 * lets them write a sensible sentence around it. There is no space in it, because a space is where
 * mails are wrapped and where words are inflected; no underscore, because Markdown takes it for
 * emphasis and models escape it; and no capitals-only form, because models undo it.
 */
interface PlaceholderLabel {
  readonly ja: string;
  readonly en: string;
  /** Accepted when an answer is read, never written. */
  readonly aliases: readonly string[];
}

export const PLACEHOLDER_LABELS: Record<FindingType, PlaceholderLabel> = {
  PERSON: {
    ja: '氏名',
    en: 'Name',
    aliases: ['名前', '人名', '姓名', 'Full name', 'Person'],
  },
  ORGANIZATION: {
    ja: '組織名',
    en: 'Organization',
    aliases: [
      '組織',
      '会社',
      '会社名',
      '社名',
      '企業名',
      '法人名',
      'Organisation',
      'Company',
      'Org',
    ],
  },
  LOCATION_ADDRESS: { ja: '住所', en: 'Address', aliases: ['所在地', 'Street address'] },
  EMAIL: {
    ja: 'メール',
    en: 'Email',
    aliases: ['メールアドレス', 'Eメール', 'Mail', 'Email address', 'Mail address'],
  },
  PHONE: { ja: '電話', en: 'Phone', aliases: ['電話番号', 'Phone number', 'Telephone', 'Tel'] },
  CREDIT_CARD: {
    ja: 'カード番号',
    en: 'CardNumber',
    aliases: ['カード', 'クレジットカード番号', 'Card', 'Credit card', 'Credit card number'],
  },
  IBAN: { ja: 'IBAN', en: 'IBAN', aliases: [] },
  BANK_ACCOUNT_JP: {
    ja: '口座番号',
    en: 'AccountNumber',
    aliases: ['口座', '銀行口座', 'Account', 'Bank account', 'Bank account number'],
  },
  MY_NUMBER: { ja: 'マイナンバー', en: 'MyNumber', aliases: ['個人番号', 'Individual number'] },
  CORPORATE_NUMBER_JP: { ja: '法人番号', en: 'CorporateNumber', aliases: [] },
  PASSPORT: { ja: '旅券番号', en: 'PassportNumber', aliases: ['パスポート番号', 'Passport'] },
  DRIVER_LICENSE: {
    ja: '免許証番号',
    en: 'LicenseNumber',
    aliases: ['運転免許証番号', 'License', 'Licence number', "Driver's license number"],
  },
  US_SSN: { ja: '社会保障番号', en: 'SSN', aliases: ['Social security number'] },
  NATIONAL_ID_OTHER: { ja: '身分証番号', en: 'IDNumber', aliases: ['ID', 'National ID'] },
  IP_ADDRESS: { ja: 'IPアドレス', en: 'IPAddress', aliases: ['IP'] },
  URL_WITH_CREDENTIALS: { ja: 'URL', en: 'URL', aliases: [] },
  DATE_OF_BIRTH: { ja: '生年月日', en: 'BirthDate', aliases: ['誕生日', 'Date of birth', 'DOB'] },
  SECRET: { ja: '認証情報', en: 'Secret', aliases: ['Credential'] },
  GUIDELINE_TERM: { ja: '機密語', en: 'Term', aliases: ['Confidential term'] },
  USER_TERM: { ja: '登録語', en: 'OwnTerm', aliases: ['Own term'] },
  PROMPT_INJECTION: { ja: '除外した指示', en: 'RemovedInstruction', aliases: [] },
  HIDDEN_TEXT: { ja: '隠し文字', en: 'HiddenText', aliases: [] },
  // Never written: a combination is masked part by part.
  CONTACT_TABLE: { ja: '名簿', en: 'ContactTable', aliases: [] },
  PERSON_WITH_BIRTH_DATE: { ja: '氏名と生年月日', en: 'NameAndBirthDate', aliases: [] },
  PERSON_WITH_HEALTH: { ja: '氏名と健康情報', en: 'NameAndHealth', aliases: [] },
};

/** A label as it is compared: width, case, spaces, marks and separators make no difference. */
export function foldLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/[\s\\*_`#:.'’・~\p{Pd}\p{Cf}]/gu, '')
    .toLowerCase();
}

const TYPE_BY_LABEL: ReadonlyMap<string, FindingType> = new Map(
  (Object.entries(PLACEHOLDER_LABELS) as [FindingType, PlaceholderLabel][]).flatMap(
    ([type, { ja, en, aliases }]) =>
      [ja, en, ...aliases].map((label) => [foldLabel(label), type] as const),
  ),
);

/** @returns The type that a folded label stands for; undefined when it is no label of ours. */
export function typeOfLabel(folded: string): FindingType | undefined {
  return TYPE_BY_LABEL.get(folded);
}
