import type { Vault } from '../core/mask/vault';
import type { SiteAdapter } from '../sites/site-adapter';

/** The last answer with the originals put back. */
export interface RestoredAnswer {
  readonly text: string;
  readonly complete: boolean;
}

export interface AnswerWatch {
  /** Call after a masking and after a navigation: the vault may be another, or no longer empty. */
  check(): void;
}

export declare function watchAnswer(options: {
  readonly site: Pick<SiteAdapter, 'assistantTurn' | 'streaming'>;
  readonly document: Document;
  readonly vault: () => Vault;
  /** Null when the last answer holds no placeholder of the vault. Called on changes only. */
  readonly onAnswer: (answer: RestoredAnswer | null) => void;
  readonly signal: AbortSignal;
}): AnswerWatch;
