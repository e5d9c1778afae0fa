/** Names of people and organisations in running text, by the tagger. */
import { announcedNames, type AnnouncedName } from './announced-names';
import { isJapanese } from './cover';
import type { Context } from './features';
import { judge } from './judge';
import { lookAt, MAX_LOOKS, toPrompt } from './looks';
import type { NameLimits, NameModel } from './name-model';
import { createProposer, type Proposal } from './propose';

export interface FoundName {
  /** Code units of the folded text, [start, end). */
  readonly start: number;
  readonly end: number;
  readonly type: 'PERSON' | 'ORGANIZATION';
  /** Probability that it is a name of this type, 0 to 1. */
  readonly odds: number;
  /** What `odds` must reach to be reported. */
  readonly least: number;
}

export interface NameFinder {
  /** @returns Names sorted by `start`, never overlapping. */
  find(text: string): readonly FoundName[];
  /** Names that a title announces, in the text that `find` was last asked about. */
  announced(text: string): Iterable<AnnouncedName>;
}

const TYPES = ['PERSON', 'ORGANIZATION'] as const;

/** Keeps its arrays from text to text: one finder per scanner. */
export function createNameFinder(model: NameModel): NameFinder {
  const proposer = createProposer(model);
  const { units, cover, context } = proposer;
  const looks = new Int32Array(MAX_LOOKS);
  return {
    find(text) {
      const proposals = proposer.propose(text);
      const prompt = toPrompt(context, model.words, proposals);
      return proposals.flatMap((proposal, index) => {
        const odds = judge(model.judge, looks, lookAt(prompt, index, looks));
        const least = limitOf(context, model.limits, proposal);
        if (odds < least) return [];
        const start = units.start[proposal.first] ?? 0;
        const end = units.end[proposal.last] ?? 0;
        return [{ start, end, type: TYPES[proposal.kind], odds, least }];
      });
    },
    announced: (text) => announcedNames(text, units, cover),
  };
}

function limitOf(
  { units, report }: Context,
  limits: NameLimits,
  { first, kind }: Proposal,
): number {
  if (kind === 1) return report[first] === 1 ? limits.organization : limits.prompt;
  if (!isJapanese(units.kind[first] ?? 0)) return limits.latin;
  return report[first] === 1 ? limits.report : limits.prompt;
}
