import type { Vault } from './vault';

export interface Restored {
  readonly text: string;
  /** How many placeholders were replaced. */
  readonly restored: number;
}

export declare function restore(text: string, vault: Vault): Restored;
