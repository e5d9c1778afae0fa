/** Puts findings of one kind on one card, so that ten mail addresses are one thing to decide about. */
import { EVIDENCE, type Evidence } from '../../core/detect/evidence';
import type { PanelFinding } from '../../core/gate/panel-port';
import type { Action } from '../../core/guideline/schema';

/** The same words found once or more. */
export interface FindingRow {
  readonly excerpt: string;
  readonly placeholder: string;
  /** Positions in the snapshot's list, in the order of the prompt. */
  readonly indexes: readonly number[];
}

/** Findings that share type, rule, what is to be done and what the user said of them. */
export interface FindingGroup {
  readonly key: string;
  /** Stands for all: type, action, rule, clause, maskable and listing are the same. */
  readonly first: PanelFinding;
  readonly rows: readonly FindingRow[];
  readonly count: number;
  /** Recognizers that took part, each with its highest score. */
  readonly recognizers: readonly { readonly id: string; readonly score: number }[];
  /** What any of them rests on. */
  readonly evidence: readonly Evidence[];
}

const RANK: Record<Action, number> = { block: 0, mask: 1, warn: 2, allow: 3 };

/** Strictest first; within one action in the order of the prompt. */
export function groupFindings(findings: readonly PanelFinding[]): readonly FindingGroup[] {
  const members = new Map<string, number[]>();
  findings.forEach((finding, index) => {
    const { action, type, ruleId, maskable, listing } = finding;
    const key = [action, type, ruleId, String(maskable), listing].join('/');
    const indexes = members.get(key);
    if (indexes) indexes.push(index);
    else members.set(key, [index]);
  });
  return [...members]
    .flatMap(([key, indexes]) => toGroup(key, indexes, findings))
    .sort((a, b) => RANK[a.first.action] - RANK[b.first.action]);
}

function toGroup(
  key: string,
  indexes: readonly number[],
  findings: readonly PanelFinding[],
): FindingGroup[] {
  const first = findings[indexes[0] ?? -1];
  if (!first) return [];
  const rows = new Map<string, { excerpt: string; placeholder: string; indexes: number[] }>();
  const scores = new Map<string, number>();
  for (const index of indexes) {
    const finding = findings[index];
    if (!finding) continue;
    const { excerpt, placeholder, recognizer, score } = finding;
    const row = rows.get(`${placeholder}\n${excerpt}`);
    if (row) row.indexes.push(index);
    else rows.set(`${placeholder}\n${excerpt}`, { excerpt, placeholder, indexes: [index] });
    scores.set(recognizer, Math.max(score, scores.get(recognizer) ?? 0));
  }
  const seen = new Set(indexes.flatMap((index) => findings[index]?.evidence ?? []));
  const evidence = EVIDENCE.filter((kind) => seen.has(kind));
  const recognizers = [...scores].map(([id, score]) => ({ id, score }));
  return [{ key, first, rows: [...rows.values()], count: indexes.length, recognizers, evidence }];
}
