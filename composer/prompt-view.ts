/** The prompt as the panel and the underlines show it. */
import { placesOf, type Finding, type FindingType } from '../core/detect/finding';
import { isListable } from '../core/detect/own-lists';
import { mask, promptLanguage } from '../core/mask/mask';
import type { Vault } from '../core/mask/vault';
import type { GuardSnapshot, Listing, PanelFinding, PromptState } from '../core/gate/panel-port';
import { cutExcerpt } from '../core/gate/excerpt';
import type { SendState } from '../core/gate/send-state';
import type { Judgement, Verdict } from '../core/guideline/decide';
import type { HighlightMark } from './highlight';

export interface JudgedText {
  readonly text: string;
  readonly verdict: Verdict | 'too-long';
}

export type PromptView = Pick<
  GuardSnapshot,
  'prompt' | 'findings' | 'decision' | 'canMask' | 'override'
>;

const EMPTY: PromptView = {
  prompt: { kind: 'empty' },
  findings: [],
  decision: 'allow',
  canMask: false,
  override: 'free',
};

export interface ViewContext {
  readonly state: SendState;
  readonly vault: Vault;
  /** Longest text that a scan takes. */
  readonly limit: number;
}

export function toPromptView(judged: JudgedText | undefined, context: ViewContext): PromptView {
  if (context.state.kind === 'releasing') {
    return { ...EMPTY, prompt: { kind: 'releasing' } };
  }
  if (!judged || judged.text.trim() === '') return EMPTY;
  const { text, verdict } = judged;
  if (verdict === 'too-long') {
    const prompt = { kind: 'too-long', length: text.length, limit: context.limit } as const;
    return { ...EMPTY, prompt, decision: 'block', override: 'none' };
  }
  return {
    prompt: promptState(judged, verdict, context.state),
    findings: toPanelFindings(text, verdict.judgements, context.vault),
    decision: verdict.decision,
    canMask: verdict.canMask,
    override: verdict.override,
  };
}

function promptState(judged: JudgedText, verdict: Verdict, state: SendState): PromptState {
  if (state.kind === 'held' && state.text === judged.text) return { kind: 'held' };
  return { kind: verdict.decision === 'allow' ? 'clean' : 'findings' };
}

function toPanelFindings(
  text: string,
  judgements: readonly Judgement[],
  vault: Vault,
): PanelFinding[] {
  // Numbers are used up by masking, not by showing.
  const preview = vault.fork();
  const language = promptLanguage(text, judgements);
  const { edits } = mask(text, judgements, { vault: preview, language });
  return judgements.map((judgement) => {
    const { finding, ruleId, clauseId, action, maskable } = judgement;
    return {
      type: finding.type,
      recognizer: finding.recognizer,
      score: finding.score,
      action,
      ruleId,
      clauseId,
      maskable,
      evidence: finding.evidence,
      ...(finding.count !== undefined && { rows: finding.count }),
      excerpt: excerptOf(text, finding),
      placeholder:
        edits.find(({ start, end }) => start <= finding.start && finding.end <= end)?.replacement ??
        '',
      listing: listingOf(text, judgement),
    };
  });
}

/** Words of one finding as the panel shows them. */
export function excerptOf(text: string, { start, end }: Finding): string {
  return cutExcerpt(text.slice(start, end));
}

function listingOf(text: string, { finding, override }: Judgement): Listing {
  if (finding.type === 'USER_TERM') return 'always-masked';
  // What nobody may send as it is nobody may list as harmless either.
  if (override === 'none' || finding.parts || UNLISTED.has(finding.type)) return 'closed';
  if (finding.listed) return 'never-flagged';
  return isListable(text.slice(finding.start, finding.end)) ? 'open' : 'closed';
}

/** Not words of the user's own: what they do counts, not how they are spelt. */
const UNLISTED: ReadonlySet<FindingType> = new Set(['HIDDEN_TEXT', 'PROMPT_INJECTION']);

/** Underlines for what asks something of the user. */
export function toMarks(judged: JudgedText): HighlightMark[] {
  if (judged.verdict === 'too-long') return [];
  return judged.verdict.judgements
    .filter(({ action }) => action !== 'allow')
    .flatMap(({ finding, action }) =>
      placesOf(finding).map(({ start, end }) => ({ start, end, action })),
    );
}
