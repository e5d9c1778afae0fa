/** Texts as sequences of units with their features and the labels that their spans allow. */
import { coverUnits, createCover, isJapanese } from '../../core/detect/names/cover';
import {
  createContext,
  featuresAt,
  MAX_FEATURES,
  prepareContext,
} from '../../core/detect/names/features';
import { mayBeName } from '../../core/detect/names/gate';
import { createUnits, cutUnits, type Units } from '../../core/detect/names/units';
import type { WordTable } from '../../core/detect/names/word-table';
import type { Span, Text } from './corpus';

export const EVERY_LABEL = (1 << 9) - 1;
const PERSON_OR_NONE = 0b000011111;
const ORGANIZATION_OR_NONE = 0b111100001;
const FIRST_LABEL: Readonly<Record<string, number>> = { PERSON: 1, ORGANIZATION: 5 };

export interface Sequence {
  readonly length: number;
  /** 1: may be a name, so it has features. */
  readonly open: Uint8Array;
  /** Bit set of the labels that are right, or at least not wrong. */
  readonly allowed: Uint16Array;
  /** Features of unit `i` stand in `features` from `offsets[i]` to `offsets[i + 1]`. */
  readonly offsets: Int32Array;
  readonly features: Int32Array;
  /** 1: Japanese characters have transitions of their own. */
  readonly japanese: Uint8Array;
}

export function createSequencer(words: WordTable): (text: Text) => Sequence {
  const units = createUnits(65536);
  const cover = createCover(65536);
  const context = createContext(units, cover);
  const buffer = new Int32Array(MAX_FEATURES);
  return (text) => {
    cutUnits(text.text, units);
    coverUnits(units, words, cover);
    prepareContext(context);
    const { count } = units;
    const open = new Uint8Array(count);
    const offsets = new Int32Array(count + 1);
    const features: number[] = [];
    for (let at = 0; at < count; at++) {
      offsets[at] = features.length;
      if (!mayBeName(units, cover, at)) continue;
      open[at] = 1;
      const found = featuresAt(context, at, buffer);
      for (let i = 0; i < found; i++) features.push(buffer[i] ?? 0);
    }
    offsets[count] = features.length;
    return {
      length: count,
      open,
      allowed: allowedLabels(text, units, open),
      offsets,
      features: Int32Array.from(features),
      japanese: Uint8Array.from({ length: count }, (_, at) =>
        isJapanese(units.kind[at] ?? 0) ? 1 : 0,
      ),
    };
  };
}

/**
 * Where the source did not label organisations, or calls a span neutral, several labels are
 * allowed; the trainer then raises their sum.
 */
function allowedLabels(text: Text, units: Units, open: Uint8Array): Uint16Array {
  const allowed = new Uint16Array(units.count);
  allowed.fill(text.labelled('ORGANIZATION') ? 1 : ORGANIZATION_OR_NONE);
  for (const span of text.spans) {
    if (span.type in FIRST_LABEL) continue;
    for (const at of unitsOf(units, span)) {
      if (span.neutral.includes('ORGANIZATION'))
        allowed[at] = (allowed[at] ?? 0) | ORGANIZATION_OR_NONE;
      if (span.neutral.includes('PERSON')) allowed[at] = (allowed[at] ?? 0) | PERSON_OR_NONE;
    }
  }
  for (const span of text.spans) {
    const first = FIRST_LABEL[span.type];
    if (first !== undefined) allowSpan(allowed, unitsOf(units, span), { first, open });
  }
  for (let at = 0; at < units.count; at++) if (open[at] === 0) allowed[at] = 1;
  return allowed;
}

function allowSpan(
  allowed: Uint16Array,
  at: readonly number[],
  { first, open }: { first: number; open: Uint8Array },
): void {
  // A name that the gate cuts can never be found whole: whatever the tagger says of it, is right.
  const cut = at.some((unit) => open[unit] === 0);
  at.forEach((unit, index) => {
    const place = at.length === 1 ? 3 : index === 0 ? 0 : index === at.length - 1 ? 2 : 1;
    allowed[unit] = cut ? EVERY_LABEL : 1 << (first + place);
  });
}

function unitsOf({ count, start, end }: Units, span: Span): number[] {
  const found: number[] = [];
  for (let at = 0; at < count; at++) {
    if ((start[at] ?? 0) < span.end && (end[at] ?? 0) > span.start) found.push(at);
  }
  return found;
}
