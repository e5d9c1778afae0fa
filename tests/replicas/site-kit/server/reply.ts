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
  const japanese = languageOf(prompt) === 'ja';
  if (placeholders.length === 0) return japanese ? PLAIN_JAPANESE : PLAIN_ENGLISH;
  return japanese ? inJapanese(castOf(placeholders)) : inEnglish(castOf(placeholders));
}

/** A short title, as the sites make one of the first prompt. */
export function titleFor(prompt: string): string {
  const characters = Array.from(prompt.trim().split('\n', 1)[0] ?? '');
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : characters.join('');
}

export function languageOf(prompt: string): Language {
  return JAPANESE.test(prompt) ? 'ja' : 'en';
}

interface Cast {
  readonly organizations: readonly string[];
  readonly people: readonly string[];
  readonly contacts: readonly string[];
  readonly rest: readonly string[];
}

function castOf(placeholders: readonly string[]): Cast {
  const taken = new Set<string>();
  const take = (pattern: RegExp) => {
    const found = placeholders.filter((token) => !taken.has(token) && pattern.test(token));
    for (const token of found) taken.add(token);
    return found;
  };
  return {
    organizations: take(/会社|社名|法人名|組織|団体|compan|organi[sz]ation/iu),
    people: take(/氏名|名前|人名|name|person/iu),
    contacts: take(/メール|電話|連絡|mail|phone|tel/iu),
    rest: placeholders.filter((token) => !taken.has(token)),
  };
}

function inJapanese({ organizations, people, contacts, rest }: Cast): string {
  const addressees = [...organizations, ...people.map((person) => `${person}様`)].join('\n');
  return [
    '下書きを用意しました。このままお使いいただけます。',
    '**件名: お問い合わせの件につきまして**',
    ...(addressees === '' ? [] : [addressees]),
    'いつもお世話になっております。このたびはご連絡をいただき、誠にありがとうございます。いただいた内容を確認し、担当者より改めてご案内いたします。',
    ...(rest.length === 0 ? [] : [`確認した内容\n\n${toList(rest)}`]),
    ...(contacts.length === 0
      ? []
      : [`ご返信は ${contacts.join(' または ')} までお願いいたします。`]),
    '何かご不明な点がございましたら、お気軽にお知らせください。',
  ].join('\n\n');
}

function inEnglish({ organizations, people, contacts, rest }: Cast): string {
  return [
    'Here is a draft that you can use as it is.',
    '**Subject: Your enquiry**',
    people.length === 0 ? 'Hello,' : `Dear ${people.join(' and ')},`,
    `Thank you for getting in touch. We have read your message, and ${
      organizations.length === 0
        ? 'a colleague will come back to you shortly.'
        : `we are glad to work with ${organizations.join(' and ')}.`
    }`,
    ...(rest.length === 0 ? [] : [`We have checked:\n\n${toList(rest)}`]),
    ...(contacts.length === 0 ? [] : [`We will reach you at ${contacts.join(' or ')}.`]),
    'Please let us know if anything is unclear.',
  ].join('\n\n');
}

function toList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

const PLAIN_JAPANESE = [
  '承知しました。要点を三つに整理しました。',
  '1. **目的と期限**を最初に書く\n2. 相手に**お願いしたいこと**を一文で示す\n3. **返事の期日**を添える',
  'この順に並べると、読み手は最初の数行で用件をつかめます。このまま使える文面が必要でしたら、お知らせください。',
].join('\n\n');

const PLAIN_ENGLISH = [
  'Here is a short version in three points.',
  '1. Start with **the purpose and the deadline**\n2. Say in one sentence **what you need** from the reader\n3. Name **the day** by which you would like an answer',
  'In this order, a reader knows after a few lines what it is about. Tell me if you would like the full text.',
].join('\n\n');
