/** A letter with what makes writing hard: blank lines, emoji, rare characters, a no-break space. */
import type { TextEdit } from '../../../core/mask/text-edit';
import { expect, type EditorUnderTest } from './harness';

export type Masks = readonly (readonly [words: string, placeholder: string])[];

export const LETTER =
  '青木さくら様\n\n😀連絡先は aoki@example.jp👨‍👩‍👧 です。\n\n\n𠮷田から青木さくら様へ\u00a0お礼\n';
export const MASKS: Masks = [
  ['青木さくら', '[氏名1]'],
  ['aoki@example.jp', '[メール1]'],
  ['𠮷田', '[氏名2]'],
];
export const MASKED =
  '[氏名1]様\n\n😀連絡先は [メール1]👨‍👩‍👧 です。\n\n\n[氏名2]から[氏名1]様へ\u00a0お礼\n';

export function editsOf(text: string, masks: Masks = MASKS): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [words, replacement] of masks) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      edits.push({ start: at, end: at + words.length, replacement });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** 300 lines, blank ones among them; over 15,000 characters. */
export function longText(): string {
  const line =
    '担当の青木さくら様、連絡先は aoki@example.jp です。日程の候補を三つ、ご予定の合うところをお知らせください。';
  return Array.from({ length: 300 }, (_, at) => (at % 7 === 3 ? '' : `${at} ${line}`)).join('\n');
}

/** The editor's own text, and ours of it; and that no key or paste handler of the site was called. */
export async function expectText(editor: EditorUnderTest, text: string): Promise<void> {
  const { text: own, sends, attachments } = await editor.state();
  expect({ text: own, sends, attachments }).toEqual({ text, sends: 0, attachments: 0 });
  expect(await editor.read()).toBe(text);
}
