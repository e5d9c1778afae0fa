/** The words a replica answers with: natural enough to look at, and using every placeholder. */
import type { Language } from '../page-config';

const PLACEHOLDER = /\[[^[\]\n]{1,40}\]/gu;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/**
 * @param prompt As it arrived. Its language decides that of the reply.
 * @returns Text in which each distinct `[…]` of the prompt stands at least once.
 */
export function replyTo(prompt: string): string {
  const placeholders = [...new Set(prompt.match(PLACEHOLDER) ?? [])];
  return languageOf(prompt) === 'ja' ? inJapanese(placeholders) : inEnglish(placeholders);
}

/** A short title, as the sites make one of the first prompt. */
export function titleFor(prompt: string): string {
  const line = prompt.trim().split('\n', 1)[0] ?? '';
  return line.length > 24 ? `${line.slice(0, 24)}…` : line;
}

export function languageOf(prompt: string): Language {
  return JAPANESE.test(prompt.replace(PLACEHOLDER, '')) ||
    (prompt.match(PLACEHOLDER) ?? []).some((token) => JAPANESE.test(token))
    ? 'ja'
    : 'en';
}

interface Cast {
  readonly organizations: readonly string[];
  readonly people: readonly string[];
  readonly contacts: readonly string[];
  readonly rest: readonly string[];
}

function castOf(placeholders: readonly string[]): Cast {
  const organizations = placeholders.filter((token) =>
    /会社|社名|法人|組織|団体|compan|organi[sz]ation/iu.test(token),
  );
  const people = placeholders.filter(
    (token) => !organizations.includes(token) && /氏名|名前|人名|name|person/iu.test(token),
  );
  const contacts = placeholders.filter(
    (token) =>
      !organizations.includes(token) &&
      !people.includes(token) &&
      /メール|電話|連絡|mail|phone|tel/iu.test(token),
  );
  const taken = new Set([...organizations, ...people, ...contacts]);
  return {
    organizations,
    people,
    contacts,
    rest: placeholders.filter((token) => !taken.has(token)),
  };
}

function inJapanese(placeholders: readonly string[]): string {
  if (placeholders.length === 0) {
    return '承知しました。要点を三つに整理しました。\n\n- 目的と締め切りを最初に書く\n- 相手にお願いしたいことを一文で示す\n- 返事の期日を添える\n\nこのまま使える文面が必要でしたら、お知らせください。';
  }
  const { organizations, people, contacts, rest } = castOf(placeholders);
  const addressees = [...organizations, ...people.map((person) => `${person}様`)].join(' ');
  return [
    '下書きを用意しました。',
    ...(addressees === '' ? [] : [addressees]),
    'いつもお世話になっております。先日はお時間をいただき、ありがとうございました。',
    ...(contacts.length === 0
      ? []
      : [`ご返信は ${contacts.join(' または ')} までお願いいたします。`]),
    ...(rest.length === 0 ? [] : [`なお、${rest.join('、')} についても確認いたしました。`]),
    `${placeholders[0] ?? ''} の表記に直したいところがあれば、お知らせください。`,
  ].join('\n\n');
}

function inEnglish(placeholders: readonly string[]): string {
  if (placeholders.length === 0) {
    return 'Here is a short version in three points.\n\n- Start with the purpose and the deadline\n- Say in one sentence what you need from the reader\n- Name the day by which you would like an answer\n\nTell me if you would like the full text.';
  }
  const { organizations, people, contacts, rest } = castOf(placeholders);
  const greeting = people.length === 0 ? '' : `Dear ${people.join(' and ')},`;
  return [
    'Here is a draft.',
    ...(greeting === '' ? [] : [greeting]),
    organizations.length === 0
      ? 'Thank you for taking the time to talk to us last week.'
      : `Thank you for your interest. We are glad to work with ${organizations.join(' and ')}.`,
    ...(contacts.length === 0 ? [] : [`We will reach you at ${contacts.join(' or ')}.`]),
    ...(rest.length === 0 ? [] : [`We have also checked ${rest.join(', ')}.`]),
    `Let me know if ${placeholders[0] ?? ''} should be written in another way.`,
  ].join('\n\n');
}
