import { createVault, type Vault } from './vault';

/** Where a chat page stands: in a conversation, in one that has no lasting id yet, or in a new chat. */
export interface ConversationPlace {
  /** Undefined in a new chat. */
  readonly id: string | undefined;
  /** The id will be replaced once the site has a real one. */
  readonly temporary: boolean;
}

/** How a site writes conversations into its path; a site adapter is one. */
export interface ConversationPaths {
  /** Regular expression on the path; the first group is the id. */
  readonly conversation: string;
  /** Regular expression on the id. */
  readonly temporaryConversation?: string;
}

export interface ConversationVaults {
  /** The vault of the conversation in which the page stands now. */
  at(place: ConversationPlace, nowMs: number): Vault;
  /** A prompt is leaving from `place`: a new chat is about to get its id. Call before the release. */
  sent(place: ConversationPlace, nowMs: number): void;
}

/**
 * How long after a send an id that was never seen is taken for the one that the new chat was given.
 * Sites give it within seconds; later it is an old conversation that the user has opened, and its
 * placeholders must not be read with somebody else's names.
 */
export const ADOPT_WITHIN_MS = 60_000;

/** @param path Of the page's address, without query; percent-encoding as it stands there. */
export function conversationPlace(path: string, paths: ConversationPaths): ConversationPlace {
  const id = new RegExp(paths.conversation, 'u').exec(path)?.[1];
  const { temporaryConversation } = paths;
  const temporary =
    id !== undefined &&
    temporaryConversation !== undefined &&
    new RegExp(temporaryConversation, 'iu').test(id);
  return { id, temporary };
}

/**
 * Keeps one vault per conversation of this tab, in memory.
 *
 * A new chat keeps its vault when it is given an id, by way of a temporary one or at once. Going to
 * another conversation and back finds the old vault; the next new chat starts with an empty one.
 */
export function createConversationVaults(): ConversationVaults {
  const byId = new Map<string, Vault>();
  let newChat = createVault();
  let unnamed: { readonly vault: Vault; readonly sentAtMs: number } | undefined;

  const at: ConversationVaults['at'] = ({ id, temporary }, nowMs) => {
    if (id === undefined) return newChat;
    const known = byId.get(id);
    if (known) return known;
    const awaited = unnamed && nowMs - unnamed.sentAtMs <= ADOPT_WITHIN_MS ? unnamed : undefined;
    // A temporary id exists only because something was just sent from the new chat.
    const vault = awaited?.vault ?? (temporary ? newChat : createVault());
    if (vault === newChat) newChat = createVault();
    unnamed = temporary ? { vault, sentAtMs: awaited?.sentAtMs ?? nowMs } : undefined;
    byId.set(id, vault);
    return vault;
  };
  return {
    at,
    sent(place, nowMs) {
      const vault = at(place, nowMs);
      if (place.id === undefined || place.temporary) unnamed = { vault, sentAtMs: nowMs };
    },
  };
}
