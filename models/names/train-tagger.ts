/** From labelled sequences to a tagger: first see which features matter, then train those alone. */
import type { Tagger } from '../../core/detect/names/name-model';
import type { WordTable } from '../../core/detect/names/word-table';
import { packFeatures, strongestFeatures } from './pack-features';
import type { Sequence } from './sequences';
import { countFeatures, trainWeights } from './train-weights';

export interface TaggerSettings {
  readonly firstRounds: number;
  readonly rounds: number;
  readonly rate: number;
  readonly drop: number;
  readonly seed: number;
  readonly featureSlots: number;
}

export interface Taught {
  readonly real: readonly Sequence[];
  readonly copies: readonly Sequence[];
}

export function trainTagger(
  { real, copies }: Taught,
  words: WordTable,
  settings: TaggerSettings,
): Tagger {
  const sequences = [...real, ...copies];
  // A copy repeats the words around its names: counted too, words met once would pass for common ones.
  const counts = countFeatures(real);
  const common = new Set([...counts].filter(([, count]) => count > 1).map(([hash]) => hash));
  // Once to see which features matter, once more with those alone: weights that were learnt together
  // with a crowd that is then dropped would miss it.
  const rounds = settings.firstRounds;
  const first = trainWeights(sequences, { ...settings, rounds, features: common });
  const features = strongestFeatures(first, counts, settings.featureSlots);
  const weights = trainWeights(sequences, { ...settings, features });
  return {
    words,
    ...packFeatures(weights, settings.featureSlots),
    transitions: weights.transitions,
  };
}
