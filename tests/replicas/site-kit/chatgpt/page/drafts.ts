/** What ChatGPT uploads while its user is still writing. */
import type { PrepareState, WireMessage } from '../wire';
import type { ChatgptApi } from './api';

export interface Drafts {
  /** The words in the composer changed. */
  readonly changed: (text: string, how: 'typed' | 'pasted') => void;
  /** Another conversation is open: prepares without words. */
  readonly contextChanged: () => void;
  /** What the next send says about it; each send starts the count anew. */
  takeForSend(): { readonly state: PrepareState; readonly conduitToken: string | undefined };
}

export interface DraftContext {
  /** The fields that a prepare shares with the send. */
  readonly envelope: () => Readonly<Record<string, unknown>>;
  readonly toMessage: (text: string) => WireMessage;
}

const PREPARE_AFTER_MS = 500;
const COMPLETE_AFTER_MS = 150;

export function createDrafts(api: ChatgptApi, context: DraftContext): Drafts {
  let state: PrepareState = 'none';
  let conduitToken: string | undefined;
  let latest = 0;
  let prepareTimer: ReturnType<typeof setTimeout> | undefined;
  let completeTimer: ReturnType<typeof setTimeout> | undefined;

  const prepare = async (text: string, why: { dispatch: string; source: string }) => {
    latest += 1;
    const mine = latest;
    const body = {
      ...context.envelope(),
      ...(text === '' ? {} : { partial_query: context.toMessage(text) }),
      client_prepare_state: state,
      client_prepare_dispatch: why.dispatch,
      client_prepare_source: why.source,
    };
    state = 'sent';
    try {
      const answer = (await api.post('f/conversation/prepare', body)) as { conduit_token: string }; // our own server
      if (mine !== latest) return;
      state = 'success';
      conduitToken = answer.conduit_token;
    } catch {
      // The site goes on without: a send then says so.
      if (mine === latest) state = 'failure';
    }
  };

  const complete = (text: string) => {
    const body = { input_text: text, num_completions: 3, in_search_mode: false };
    api.post('conversation/experimental/generate_autocompletions', body).catch(() => {
      // No suggestions then.
    });
  };

  return {
    changed(text, how) {
      clearTimeout(prepareTimer);
      clearTimeout(completeTimer);
      if (text.trim() === '') return;
      const source = 'composer_editor_state';
      if (how === 'pasted') void prepare(text, { dispatch: 'immediate', source });
      else {
        prepareTimer = setTimeout(() => {
          void prepare(text, { dispatch: 'debounced', source });
        }, PREPARE_AFTER_MS);
      }
      completeTimer = setTimeout(() => complete(text), COMPLETE_AFTER_MS);
    },
    contextChanged: () => void prepare('', { dispatch: 'immediate', source: 'context_change' }),
    takeForSend() {
      clearTimeout(prepareTimer);
      clearTimeout(completeTimer);
      const taken = { state, conduitToken: state === 'failure' ? undefined : conduitToken };
      state = 'none';
      conduitToken = undefined;
      return taken;
    },
  };
}
