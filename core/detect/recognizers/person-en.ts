import { allMatches } from '../all-matches';
import { ENGLISH_GIVEN_NAMES } from '../lexicon/given-names-en';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

const WORD =
  "[A-Z\\u00c0-\\u00de](?:[a-z\\u00df-\\u024f]{1,20}|')?(?:['’-]?[A-Z\\u00c0-\\u00de]?[a-z\\u00df-\\u024f]{1,20}){0,2}";
const NAME = `${WORD}(?: (?:[A-Z]\\.|(?:van|von|de|der|da|di|del|la|bin|al) ){0,2}? ?${WORD}){0,2}`;
const TITLE = new RegExp(
  `(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Rev|Judge|Attorney|Capt|Lt|Sgt)\\.? (${NAME})`,
  'gu',
);
const LABEL = new RegExp(
  `(?<![A-Za-z])(?:(?<of>full |first |last |middle |maiden |customer |client |patient |employee |contact |sender |recipient |cardholder |account holder )name|(?<by>contact person|prepared by|signed by|approved by|reported by|assigned to|assignee)|name|attn|attention|from|to|cc)["']?[ \\t]{0,2}[:=][ \\t]{0,3}["']?(?<name>${NAME})`,
  'giu',
);
const SAID = new RegExp(
  `(?<![A-Za-z])(?:[Mm]y name(?:'s| is)|[Tt]his is|I am|I'm|[Nn]ame is|[Nn]amed|[Cc]alled|[Ss]igned,?) (${WORD}(?: ${WORD}){0,2})`,
  'gu',
);
const GREETING = new RegExp(
  `(?:^|\\n|[.!?] |")[ \\t]{0,4}(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Gg]ood (?:morning|afternoon|evening)),? (${WORD}(?: ${WORD}){0,2})(?=[,.!:;\\n]|$)`,
  'gu',
);
const CLOSING = new RegExp(
  `(?:^|\\n)[ \\t]{0,4}(?:(?:[Bb]est|[Kk]ind|[Ww]arm|[Ww]armest)(?: [Rr]egards| [Ww]ishes)?|[Rr]egards|[Ss]incerely(?: yours)?|[Yy]ours (?:sincerely|truly|faithfully)|[Tt]hanks(?: again| so much)?|[Tt]hank you|[Cc]heers|[Aa]ffectionately|[Cc]ordially|[Rr]espectfully|[Ll]ove|[Hh]ave a [a-z]+ (?:weekend|day|week))[,.!]?[ \\t]{0,4}\\n{1,3}[ \\t]{0,4}(${NAME})(?=[ \\t]{0,3}(?:[,.\\n]|$))`,
  'gu',
);
/** Who is named with a role, or before a birth date or an age. */
const ROLE = new RegExp(
  `(?<![A-Za-z])(?:[Oo]ur|[Mm]y|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:driver|manager|colleague|boss|supervisor|client|customer|patient|tenant|employee|neighbou?r|assistant|lawyer|contractor|teammate|intern|landlord|accountant|nurse|teacher|tutor|therapist),? (${WORD} ${WORD})`,
  'gu',
);
const DATED = new RegExp(
  `(?<![A-Za-z])(${WORD} ${WORD})(?=,? [(]?(?:DOB|D\\.O\\.B|date of birth|born (?:on|in) |aged? [0-9]))`,
  'gu',
);
const PAIR = new RegExp(`(?<![A-Za-z'’.@/_-])(${WORD}) (?:[A-Z]\\. )?(${WORD})(?![A-Za-z])`, 'gu');
/** Capitalised words that are no names even where a name is expected. */
const NOT_A_NAME =
  /^(?:The|This|That|These|Those|There|Here|It|We|You|They|He|She|I|A|An|All|Team|Everyone|Everybody|Folks|Sir|Madam|Customer|Customers|Client|User|Users|Hiring|Manager|Support|Sales|Admin|Administrator|Friends?|Colleagues?|World|Guest|Mom|Dad|Doctor|Professor|Reader|Readers|Valued|Members?|Santa|Claude|ChatGPT|GPT|Siri|Alexa|Not|In|On|At|To|For|From|With|And|Or|But|If|When|What|Who|How|Why|Please|Thanks?|Yes|No|Ok|Okay|My|Your|Our|Their|His|Her|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|English|Japanese|Chinese|French|German|Spanish|American|British|String|Name|None|Null|True|False)$/u;

/** English names by titles, labels, greetings and closings, and by known given names. */
export const personEn: Recognizer = {
  id: 'person-en',
  types: ['PERSON'],
  needs: ['latin'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    yield* afterCue(text, TITLE, 0.85);
    yield* afterCue(text, LABEL, 0.8);
    yield* afterCue(text, SAID, 0.75);
    yield* afterCue(text, GREETING, 0.8);
    yield* afterCue(text, CLOSING, 0.85);
    yield* afterCue(text, ROLE, 0.8);
    yield* afterCue(text, DATED, 0.8);
    for (const { index, 0: whole, 1: first = '', 2: last = '' } of allMatches(text, PAIR)) {
      if (!ENGLISH_GIVEN_NAMES.has(first.toLowerCase()) || NOT_A_NAME.test(last)) continue;
      yield { start: index, end: index + whole.length, type: 'PERSON', score: 0.7 };
    }
  },
};

function* afterCue(text: string, cue: RegExp, score: number): Iterable<Candidate> {
  for (const match of allMatches(text, cue)) {
    const name = match.groups?.['name'] ?? match[1] ?? '';
    const first = name.split(' ')[0] ?? '';
    // LABEL ignores case for its cue, so the capital is asked for here.
    if (NOT_A_NAME.test(first) || !/^[A-Z\u00c0-\u00de]/u.test(name)) continue;
    if (cue === SAID && !ENGLISH_GIVEN_NAMES.has(first.toLowerCase()) && !name.includes(' '))
      continue;
    const start = match.index + match[0].lastIndexOf(name);
    const open = cue === LABEL && isOpenLabel(text, match);
    const known = ENGLISH_GIVEN_NAMES.has(first.toLowerCase());
    yield { start, end: start + name.length, type: 'PERSON', score: open && !known ? 0.7 : score };
  }
}

/** "name:" is said of files, steps and products as well, "to:" inside of a line of anything. */
function isOpenLabel(text: string, { index, 0: whole, groups }: RegExpExecArray): boolean {
  if (groups?.['of'] !== undefined || groups?.['by'] !== undefined) return false;
  const startsLine = /(?:^|\n)[ \t>]{0,8}$/u.test(text.slice(Math.max(0, index - 9), index));
  return !startsLine || /^name/iu.test(whole);
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['Dear Clara,\nthank you', 'Clara'],
      ['Please ask Mr. Okonkwo about it', 'Okonkwo'],
      ['Name: Haruto Example', 'Haruto Example'],
      ['Kind regards,\nMara Testwell', 'Mara Testwell'],
      ['My name is Emma Placeholder.', 'Emma Placeholder'],
      ['Ask our driver Kazuki Example', 'Kazuki Example'],
      ['Zola Placeholder, DOB 1978-09-21', 'Zola Placeholder'],
    ],
    negative: [
      'Dear Customer,',
      'Hi there,',
      'Hello World!',
      'Best Practices\nOverview',
      'name: string',
      'The patient was aged 40',
    ],
  };
}
