/** The conversation of a page: its turns, and what happens to them. */
import type { ChatEvent, Draft, Outgoing, Transport, Turn } from './chat-contract';
import { createStore, type Store } from './store';

export interface ChatState {
  /** Null until the site has given one. */
  readonly conversationId: string | null;
  readonly title: string;
  readonly turns: readonly Turn[];
  readonly failed: boolean;
}

export interface SubmitOptions {
  /** Key of the user's turn that this one takes the place of. */
  readonly replaces?: string;
  /** The words are on their way: the composer may let go of them. */
  readonly onTaken?: () => void;
  readonly onFailed?: () => void;
}

export interface Chat<TRef> {
  readonly state: Store<ChatState>;
  readonly submit: (draft: Draft<TRef>, options?: SubmitOptions) => Promise<void>;
  /** Asks for another answer instead of the last one. */
  readonly regenerate: () => Promise<void>;
  readonly stop: () => void;
  readonly open: (id: string) => Promise<void>;
  readonly reset: () => void;
  readonly dismissError: () => void;
  readonly retitle: (title: string) => void;
}

export interface ChatParts<TRef> {
  readonly transport: Transport<TRef>;
  readonly newId: () => string;
  /** Where the page, not the site, makes the ids of conversations: the next one. */
  readonly newConversationId?: () => string;
  /** Where the page goes when a conversation gets its id. */
  readonly onConversation: (id: string) => void;
  /** A title or a new conversation: the list is out of date. */
  readonly onListChanged: () => void;
}

const EMPTY: ChatState = { conversationId: null, title: '', turns: [], failed: false };

export function createChat<TRef>(parts: ChatParts<TRef>): Chat<TRef> {
  const { transport, newId } = parts;
  const state = createStore<ChatState>(EMPTY);
  const running = new Set<AbortController>();
  const patch = (change: Partial<ChatState>) => state.set({ ...state.get(), ...change });
  const patchTurn = (key: string, change: Partial<Turn>) =>
    patch({
      turns: state.get().turns.map((turn) => (turn.key === key ? { ...turn, ...change } : turn)),
    });

  const apply = (key: string, event: ChatEvent) => {
    switch (event.kind) {
      case 'conversation':
        patch({ conversationId: event.id });
        parts.onConversation(event.id);
        return;
      case 'assistant':
        patchTurn(key, { id: event.id });
        return;
      case 'title':
        patch({ title: event.title });
        parts.onListChanged();
        return;
      case 'text': {
        const before = state.get().turns.find((turn) => turn.key === key)?.text ?? '';
        patchTurn(key, { text: before + event.text, state: 'streaming' });
      }
    }
  };

  /** Takes the answer in. Rejects only when it never began. */
  const receive = async (
    key: string,
    events: AsyncIterable<ChatEvent>,
    controller: AbortController,
  ) => {
    let begun = false;
    running.add(controller);
    try {
      for await (const event of events) {
        begun = true;
        // The page may have gone to another conversation meanwhile.
        if (state.get().turns.some((turn) => turn.key === key)) apply(key, event);
      }
    } catch (error) {
      if (!begun && !controller.signal.aborted) throw error;
    } finally {
      running.delete(controller);
      patchTurn(key, { state: 'done' });
    }
  };

  const submit = async (draft: Draft<TRef>, options: SubmitOptions = {}) => {
    // Nothing here keeps a second send from going out: tests must be able to see one.
    await transport.beforeSend();
    options.onTaken?.();
    const { turns: before, conversationId: known } = state.get();
    const conversationId = known ?? parts.newConversationId?.() ?? null;
    const end = before.findIndex((turn) => turn.key === options.replaces);
    const kept = end < 0 ? before : before.slice(0, end);
    const controller = new AbortController();
    const outgoing: Outgoing<TRef> = {
      ...draft,
      conversationId,
      isNew: known === null,
      parentId: kept.at(-1)?.id ?? null,
      userId: newId(),
      assistantId: newId(),
      signal: controller.signal,
    };
    const question = questionOf(outgoing);
    const answer = waitingAnswer(outgoing.assistantId);
    patch({ conversationId, turns: [...kept, question, answer], failed: false });
    if (conversationId !== null && conversationId !== known) parts.onConversation(conversationId);
    try {
      await receive(answer.key, transport.send(outgoing), controller);
    } catch {
      patch({
        conversationId: known,
        turns: withoutFailed({ before, now: state.get().turns, question, answer }),
        failed: true,
      });
      options.onFailed?.();
    }
  };

  return {
    state,
    submit,
    async regenerate() {
      const { turns, conversationId } = state.get();
      const question = turns.findLast((turn) => turn.role === 'user');
      if (question === undefined) return;
      await transport.beforeSend();
      const controller = new AbortController();
      const answer = waitingAnswer(newId());
      const kept = turns.slice(0, turns.indexOf(question) + 1);
      patch({ turns: [...kept, answer], failed: false });
      const retry = {
        conversationId,
        parentId: question.id,
        userId: question.id,
        assistantId: answer.id,
        signal: controller.signal,
      };
      try {
        await receive(answer.key, transport.retry(retry), controller);
      } catch {
        patch({ turns, failed: true });
      }
    },
    stop() {
      for (const controller of running) controller.abort();
      transport.stop(state.get().conversationId);
    },
    async open(id) {
      state.set({ ...EMPTY, conversationId: id });
      try {
        const loaded = await transport.load(id);
        if (state.get().conversationId !== id) return;
        const turns = loaded.turns.map((turn): Turn => ({
          ...turn,
          key: turn.id,
          state: 'done',
          files: [],
        }));
        patch({ title: loaded.title, turns });
      } catch {
        if (state.get().conversationId === id) patch({ failed: true });
      }
    },
    reset() {
      for (const controller of running) controller.abort();
      state.set(EMPTY);
    },
    dismissError: () => patch({ failed: false }),
    retitle(title) {
      patch({ title });
      parts.onListChanged();
    },
  };
}

function questionOf<TRef>({ userId, text, attachments }: Outgoing<TRef>): Turn {
  const files = attachments.map(({ name }) => name);
  return { key: userId, id: userId, role: 'user', text, state: 'done', files };
}

function waitingAnswer(id: string): Turn {
  return { key: id, id, role: 'assistant', text: '', state: 'waiting', files: [] };
}

/** The turns as they were before a send that failed; turns of other sends stay. */
function withoutFailed(turns: {
  readonly before: readonly Turn[];
  readonly now: readonly Turn[];
  readonly question: Turn;
  readonly answer: Turn;
}): readonly Turn[] {
  const failed = new Set([turns.question.key, turns.answer.key]);
  const rest = turns.now.filter(({ key }) => !failed.has(key));
  return turns.before.length > rest.length ? turns.before : rest;
}
