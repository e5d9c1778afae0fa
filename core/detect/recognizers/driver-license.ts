import { allMatches } from '../all-matches';
import { isAlone } from '../context';
import { BY_CONTEXT } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

const JAPANESE =
  /免許(?:証)?(?:の?番号|no\.?|№)?(?:[^0-9\n]{0,6}|[^0-9\n。]{1,14}番号[^0-9\n]{0,3})(?<value>[0-9](?:[ -]?[0-9]){11})(?![0-9])/giu;
const NAMED =
  /(?:driv(?:er|ing)(?:['’]?s)?[ _]licen[cs]e|licen[cs]e (?:no|num(?:ber)?)(?=[^A-Za-z0-9]{1,5}[0-9 -]{8})|\bdl(?: ?(?:no|number|#)|(?=: ?[A-Z]{0,2}[0-9]{5}))|führerschein|fahrerlaubnis|patente(?: di guida)?|permis de conduire|licencia de conduc(?:ir|ción)|carn(?:é|et) de conducir|carta de condução|rijbewijs|prawo jazdy|körkort)(?:[ _-]?(?:no|nr|n(?=[.°])|num(?:ber|mer|ero)?|número|id))?\.?[^A-Za-z0-9\n]{0,4}(?:(?:is|ist|è|est|es)[ :]{1,2})?(?<value>(?=[A-Z -]{0,7}(?:[0-9][A-Z -]{0,4}){5})(?:[A-Z]{3,7}(?=[0-9])|[A-Z]{0,2}[ -]?)[0-9][A-Z0-9]*(?:[ -][A-Z0-9]*[0-9][A-Z0-9]*){0,4})(?![A-Za-z0-9])/giu;
/** German forms: authority, serial in capitals, check, issue. */
const GERMAN =
  /(?:führerschein|fahrerlaubnis)[^\n]{0,24}?(?<![A-Za-z0-9])(?<value>[A-Z][0-9A-Z]{3}[0-9A-Z]{5}[0-9X][0-9A-Z])(?![A-Za-z0-9])/giu;
/** DVLA, Great Britain: five of the surname, birth date with the decade in front, initials, check. */
const BRITISH =
  /(?<![A-Za-z0-9])(?<value>[A-Z9]{2,5}9{0,3}[0-9](?:[05][1-9]|[16][0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9][A-Z9]{2}[A-Z0-9][A-Z]{2})(?![A-Za-z0-9])/giu;
/** Republic of Korea: region 11 to 28, year, six digits, check. */
const KOREAN =
  /(?<![0-9])(?<value>(?:1[1-9]|2[0-8])([ -])[0-9]{2}\2[0-9]{6}\2[0-9]{2})(?![0-9-])/gu;

/** Driving licence numbers where a word says so, and forms that are like nothing else. */
export const driverLicense: Recognizer = {
  id: 'driver-license',
  reach: 'sentence',
  evidence: BY_CONTEXT,
  types: ['DRIVER_LICENSE'],
  needs: ['digit'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    yield* each(text, JAPANESE, 0.93);
    yield* each(text, NAMED, 0.93);
    for (const candidate of each(text, GERMAN, 0.9)) {
      if (/[0-9]{2}/u.test(text.slice(candidate.start, candidate.end))) yield candidate;
    }
    for (const candidate of each(text, BRITISH, 0.88)) {
      if (candidate.end - candidate.start === 16) yield candidate;
    }
    for (const candidate of each(text, KOREAN, 0.7)) {
      const named = /licen|면허|免許/iu.test(
        text.slice(Math.max(0, candidate.start - 30), candidate.start),
      );
      if (named || isAlone(text, candidate.start, candidate.end)) yield candidate;
    }
  },
};

function* each(text: string, pattern: RegExp, score: number): Iterable<Candidate> {
  for (const match of allMatches(text, pattern)) {
    const value = match.groups?.['value'] ?? '';
    const end = match.index + match[0].length;
    yield { start: end - value.length, end, type: 'DRIVER_LICENSE', score };
  }
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['免許証番号：３０００００００００１２', '３０００００００００１２'],
      ['免許 3000 0000 0012 の更新', '3000 0000 0012'],
      ['免許証の写し（番号 300000000012）', '300000000012'],
      ['Driver license D0000123 belongs to', 'D0000123'],
      ['New York driver license 000 123 456', '000 123 456'],
      ['Texas DL: 00001234', '00001234'],
      ['Patente di guida n. U10000012K', 'U10000012K'],
      ['Führerschein Nr. B072RRE2I55', 'B072RRE2I55'],
      ['TESTW710215AB9CD', 'TESTW710215AB9CD'],
    ],
    negative: [
      '免許の更新は5年ごと',
      '免許証かパスポートを提示',
      'driver license renewal in 2024',
      'MIT License 2024',
      "driver's license test on 2024-05-07, room 12",
      'Führerschein der Klasse B ab 17',
      'DL: 12 files',
    ],
  };
}
