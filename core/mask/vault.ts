import type { FindingType } from '../detect/finding';
import { foldOriginal } from './fold-original';
import { PLACEHOLDER_LABELS } from './placeholder-labels';
import { findTokens, type PlaceholderToken } from './placeholder-tokens';

export type PlaceholderLanguage = 'ja' | 'en';

/** What a placeholder is made from; a `Finding` is one. */
export interface PlaceholderSubject {
  readonly type: FindingType;
}

/** Placeholder → original, for one conversation. Memory only: there is no way to store one. */
export interface Vault {
  /** The placeholder of an original; made at the first call, the same from then on. */
  placeholderFor(
    finding: PlaceholderSubject,
    original: string,
    language: PlaceholderLanguage,
  ): string;
  /** What stands behind a placeholder, however a model has rewritten it; undefined when not ours. */
  originalOf(placeholder: string): string | undefined;
  /** The same for a token found in a text. */
  originalOfToken(token: Pick<PlaceholderToken, 'type' | 'number'>): string | undefined;
  /** Never hands out placeholders that already stand in `text` and are not ours. */
  avoid(text: string): void;
  /** A copy that may be thrown away: for showing what masking would give, without numbers used up. */
  fork(): Vault;
  /** As plain data, to be worked on by another context of the same tab. Memory only, like the vault. */
  copy(): VaultCopy;
  /**
   * Takes over what was added to a copy.
   *
   * @returns False, with nothing taken over, where the vault has given a number to something else since.
   */
  absorb(copy: VaultCopy): boolean;
  /** Originals held. */
  readonly size: number;
}

/** Entries of a vault; each pair is a key and its value. */
export interface VaultCopy {
  readonly placeholders: readonly (readonly [string, string])[];
  readonly originals: readonly (readonly [string, string])[];
  readonly taken: readonly string[];
}

interface VaultState {
  readonly placeholders: Map<string, string>;
  /** By type and number: numbers are counted per type, so both languages share them. */
  readonly originals: Map<string, string>;
  readonly taken: Set<string>;
}

/**
 * @param copy Of another vault; without one it is empty.
 * @returns A vault. The same original, folded, has one placeholder whatever its type.
 */
export function createVault(copy?: VaultCopy): Vault {
  const { placeholders = [], originals = [], taken = [] } = copy ?? {};
  return vaultOver({
    placeholders: new Map(placeholders),
    originals: new Map(originals),
    taken: new Set(taken),
  });
}

function vaultOver(state: VaultState): Vault {
  const originalOfToken: Vault['originalOfToken'] = (token) =>
    state.originals.get(slot(token.type, token.number));
  return {
    originalOfToken,
    placeholderFor({ type }, original, language) {
      const key = foldOriginal(type, original);
      const known = state.placeholders.get(key);
      if (known !== undefined) return known;
      const number = freeNumber(state, type);
      const placeholder = `[${PLACEHOLDER_LABELS[type][language]}${number}]`;
      state.originals.set(slot(type, number), original);
      state.placeholders.set(key, placeholder);
      return placeholder;
    },
    originalOf(placeholder) {
      const [token] = findTokens(placeholder);
      const whole = token?.start === 0 && token.end === placeholder.length && token.suffix === '';
      return whole ? originalOfToken(token) : undefined;
    },
    avoid(text) {
      for (const { type, number } of findTokens(text)) {
        const at = slot(type, number);
        if (!state.originals.has(at)) state.taken.add(at);
      }
    },
    fork: () =>
      vaultOver({
        placeholders: new Map(state.placeholders),
        originals: new Map(state.originals),
        taken: new Set(state.taken),
      }),
    copy: () => ({
      placeholders: [...state.placeholders],
      originals: [...state.originals],
      taken: [...state.taken],
    }),
    absorb: (copy) => absorb(state, copy),
    get size() {
      return state.originals.size;
    },
  };
}

function absorb(state: VaultState, { placeholders, originals, taken }: VaultCopy): boolean {
  const differs = (known: ReadonlyMap<string, string>, [key, value]: readonly [string, string]) =>
    known.has(key) && known.get(key) !== value;
  if (placeholders.some((entry) => differs(state.placeholders, entry))) return false;
  if (originals.some((entry) => differs(state.originals, entry))) return false;
  for (const [key, value] of placeholders) state.placeholders.set(key, value);
  for (const [key, value] of originals) state.originals.set(key, value);
  for (const key of taken) if (!state.originals.has(key)) state.taken.add(key);
  return true;
}

function freeNumber({ originals, taken }: VaultState, type: FindingType): number {
  let number = 1;
  while (originals.has(slot(type, number)) || taken.has(slot(type, number))) number += 1;
  return number;
}

function slot(type: FindingType, number: number): string {
  return `${type} ${number}`;
}
