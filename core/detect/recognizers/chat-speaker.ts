import { allMatches } from '../all-matches';
import { ENGLISH_GIVEN_NAMES } from '../lexicon/given-names-en';
import { BY_CONTEXT } from '../evidence';
import type { NormalizedText } from '../normalize';
import { knownName } from '../person-jp-labelled';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** A time, a speaker, a colon: how chats are copied. */
const LINE =
  /(?:^|\n)[ \t>]{0,4}(?:\[[0-9:. /-]{4,19}\]|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)[ \t]{1,3}@?(?<name>[A-Za-z]{4,16}|[\u3005\u3400-\u9fff]{2,6}): /gu;
/** At least three syllables as Japanese names have them in Latin letters. */
const ROMAJI =
  /^(?:(?:[kgsztdnhbpmr]y?|[kstp]{2}|sh|ch|ts|[jwyf]|)[aiueo]{1,2}n?(?![aiueo])){3,6}$/u;
/** Programs that write such lines, and are no people. */
const PROGRAM = /^(?:mongo|tomato|banana|gitea|kibana|isomodo|sonata|yamato)$/u;

/** Who speaks in a chat log. */
export const chatSpeaker: Recognizer = {
  id: 'chat-speaker',
  types: ['PERSON'],
  evidence: BY_CONTEXT,
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const match of allMatches(text, LINE)) {
      const name = match.groups?.['name'] ?? '';
      if (!isSpeaker(name)) continue;
      const end = match.index + match[0].length - ': '.length;
      yield { start: end - name.length, end, type: 'PERSON', score: 0.78 };
    }
  },
};

function isSpeaker(name: string): boolean {
  const lower = name.toLowerCase();
  if (PROGRAM.test(lower)) return false;
  return knownName(name) || ROMAJI.test(lower) || ENGLISH_GIVEN_NAMES.has(lower);
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['[10:02] kakuyama: サーバーが落ちています', 'kakuyama'],
      ['09:15 佐藤: 確認します', '佐藤'],
      ['[2026-11-24 10:02:11] Emily: done', 'Emily'],
    ],
    negative: [
      '[10:02] nginx: started',
      '[10:02] ERROR: disk full',
      '10:02 server: restarted',
      '[10:02:11] systemd: reached target',
      '開始 10:00 終了: 12:00',
    ],
  };
}
