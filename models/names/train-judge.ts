/** A logistic regression over what is seen of each proposed name, taught on texts new to the tagger. */
import { judgeSlot } from '../../core/detect/names/judge';
import { lookAt, MAX_LOOKS, toPrompt } from '../../core/detect/names/looks';
import { JUDGE_SLOTS, type Judge, type Tagger } from '../../core/detect/names/name-model';
import { createProposer } from '../../core/detect/names/propose';
import type { Span, Text } from './corpus';
import { createRandom, shuffled } from './train-weights';

/** One proposal: the places of its weights, and whether it is a name. */
export interface Example {
  readonly slots: Uint16Array;
  /** 1: it is a name; `PARTLY`: it holds one, or a part of one; 0: it is none. */
  readonly right: number;
}

const PARTLY = 0.7;

export interface JudgeSettings {
  readonly judgeRounds: number;
  readonly judgeRate: number;
  readonly judgeDecay: number;
  readonly seed: number;
}

const TYPES = ['PERSON', 'ORGANIZATION'] as const;

/** What `tagger` proposes in texts that it was not taught, where the labels say if it is right. */
export function examplesFrom(tagger: Tagger, texts: readonly Text[]): Example[] {
  const proposer = createProposer(tagger);
  const { units, context } = proposer;
  const looks = new Int32Array(MAX_LOOKS);
  return texts.flatMap((text) => {
    const proposals = proposer.propose(text.text);
    const prompt = toPrompt(context, tagger.words, proposals);
    return proposals.flatMap(({ first, last, kind }, index) => {
      const place = { start: units.start[first] ?? 0, end: units.end[last] ?? 0 };
      const right = rightness(text, TYPES[kind], place);
      if (right === undefined) return [];
      const count = lookAt(prompt, index, looks);
      return [{ slots: Uint16Array.from(looks.subarray(0, count), judgeSlot), right }];
    });
  });
}

type Place = Pick<Span, 'start' | 'end'>;

/** @returns undefined where the labels do not tell. */
function rightness(text: Text, type: string, place: Place): number | undefined {
  const over = text.spans.filter(({ start, end }) => start < place.end && place.start < end);
  const same = over.filter((span) => span.type === type);
  if (same.length > 0) {
    return same.some(({ start, end }) => start === place.start && end === place.end) ? 1 : PARTLY;
  }
  if (!text.labelled(type) || over.some(({ neutral }) => neutral.includes(type))) return undefined;
  return 0;
}

const START_OF_SQUARES = 0.1;

/** AdaGrad with decay; the weights of the second half of the rounds are averaged, then rounded. */
export function trainJudge(examples: readonly Example[], settings: JudgeSettings): Judge {
  const { judgeRounds, judgeRate, judgeDecay, seed } = settings;
  const random = createRandom(seed);
  const weights = new Float32Array(JUDGE_SLOTS);
  const squares = new Float32Array(JUDGE_SLOTS).fill(START_OF_SQUARES);
  const mean = new Float32Array(JUDGE_SLOTS);
  let kept = 0;
  for (let round = 0; round < judgeRounds; round++) {
    for (const { slots, right } of shuffled(examples, random)) {
      let sum = 0;
      for (const slot of slots) sum += weights[slot] ?? 0;
      const miss = right - 1 / (1 + Math.exp(-sum));
      for (const slot of slots) {
        const weight = weights[slot] ?? 0;
        const slope = miss - judgeDecay * weight;
        const square = (squares[slot] ?? 0) + slope * slope;
        squares[slot] = square;
        weights[slot] = weight + (judgeRate * slope) / Math.sqrt(square);
      }
    }
    if (round < judgeRounds / 2) continue;
    kept++;
    mean.forEach((value, slot) => {
      mean[slot] = value + ((weights[slot] ?? 0) - value) / kept;
    });
  }
  return rounded(mean);
}

function rounded(weights: Float32Array): Judge {
  const unit = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / unit)), unit };
}
