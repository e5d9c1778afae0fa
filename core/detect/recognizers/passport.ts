import { allMatches } from '../all-matches';
import { isAlone } from '../context';
import { germanDocumentHolds } from '../identity-checksum';
import { BY_CONTEXT } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

const NAMED =
  /(?:passport|パスポート|旅券|pasaporte|reisepass|passeport|passaporto|pass-?nr)(?:[ \t_]{0,2}(?:number|num|no|nr|details|data|doc(?:ument)?|card|id|番号|#|es|is|was))?\.?[^A-Za-z0-9\n]{0,8}(?:(?:は|is|es|ist|est|was|no|nr|number|番号)\.?[^A-Za-z0-9\n]{0,4})?(?<value>[A-Z]{0,3}[ -]?[0-9](?:[ ]?[0-9]){4,8}[A-Z]?[0-9]?|[0-9]{2}[A-Z]{2}[0-9]{5}|[CFGHJK](?=[A-Z]{0,7}[0-9])[0-9CFGHJKLMNPRTVWXYZ]{8})(?![0-9A-Za-z])/giu;
/** One to three letters and six to eight digits (Japan, Italy, United States, …), or France's form. */
const LONE =
  /^\s*(?<value>[A-Za-z]{2}[0-9]{6,7}|[A-Za-z][- ]?[0-9]{6,8}|[A-Z]{3}[0-9]{6}|[0-9]{2}[A-Z]{2}[0-9]{5}|[A-PR-WYa-pr-wy][1-9][0-9] ?[0-9]{4}[1-9]|[CFGHJKcfghjk][0-9CFGHJKLMNPRTVWXYZcfghjklmnprtvwxyz]{8})[\s.。]*$/u;

/** Passport numbers where a word says so; a lone value when its form is a passport's. */
export const passport: Recognizer = {
  id: 'passport',
  types: ['PASSPORT'],
  needs: ['digit'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const match of allMatches(text, NAMED)) {
      const value = (match.groups?.['value'] ?? '').trim();
      const end = match.index + match[0].trimEnd().length;
      yield { start: end - value.length, end, type: 'PASSPORT', score: 0.93, evidence: BY_CONTEXT };
    }
    const lone = text.length < 40 ? LONE.exec(text)?.groups?.['value'] : undefined;
    if (lone === undefined) return;
    const start = text.indexOf(lone);
    const german = /^[CFGHJK]/iu.test(lone) && lone.length === 9;
    if (
      german &&
      /[0-9]$/u.test(lone) &&
      !germanDocumentHolds(lone) &&
      !/^[A-Z][0-9]{8}$/u.test(lone)
    )
      return;
    if (isAlone(text, start, start + lone.length))
      yield { start, end: start + lone.length, type: 'PASSPORT', score: 0.6 };
  },
};

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['パスポート：ＴＺ００００００１', 'ＴＺ００００００１'],
      ['旅券番号は TZ 0000001 です', 'TZ 0000001'],
      ['passport no. X12345678', 'X12345678'],
      ['Passport No.: 00AB12345, France', '00AB12345'],
      ['German passport C01X00T47 expires', 'C01X00T47'],
      ['passport details: AB123456', 'AB123456'],
      ['TZ1234567', 'TZ1234567'],
    ],
    negative: ['パスポートの更新は10年ごと', '品番 TZ1234567 の在庫', 'passport control at 10:30'],
  };
}
