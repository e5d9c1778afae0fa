import { describe, expect, it } from 'vitest';
import {
  createConversationStore,
  type StoredMessage,
} from '../../../replicas/site-kit/server/conversation-store';

const user = (id: string): StoredMessage => ({ id, role: 'user', text: `text of ${id}` });
const answer = (id: string): StoredMessage => ({ id, role: 'assistant', text: `text of ${id}` });
const turn = { conversationId: 'c1', replica: 'chatgpt-a', title: 'Title' };

describe('the conversation store', () => {
  it('puts turns behind their parent, and drops what an edit leaves behind', () => {
    const store = createConversationStore();
    store.record({ ...turn, parentId: 'none', messages: [user('u1'), answer('a1')] });
    store.record({ ...turn, parentId: 'a1', messages: [user('u2'), answer('a2')] });
    expect(store.find('c1')?.messages.map(({ id }) => id)).toEqual(['u1', 'a1', 'u2', 'a2']);
    store.record({ ...turn, parentId: 'a1', messages: [user('u3'), answer('a3')] });
    expect(store.find('c1')?.messages.map(({ id }) => id)).toEqual(['u1', 'a1', 'u3', 'a3']);
    store.record({ ...turn, parentId: 'u1', messages: [answer('a4')] });
    expect(store.find('c1')?.messages.map(({ id }) => id)).toEqual(['u1', 'a4']);
    store.record({ ...turn, parentId: 'root', messages: [user('u5'), answer('a5')] });
    expect(store.find('c1')?.messages.map(({ id }) => id)).toEqual(['u5', 'a5']);
  });

  it('lists what a replica holds, newest first, above the samples of the language', () => {
    const store = createConversationStore();
    const messages = [user('u'), answer('a')];
    store.record({ ...turn, parentId: '', messages });
    store.record({ ...turn, conversationId: 'c2', title: 'Later', parentId: '', messages });
    store.record({ ...turn, conversationId: 'c3', replica: 'other', parentId: '', messages });
    const titles = store.list('chatgpt-a', 'ja').map(({ title }) => title);
    expect(titles.slice(0, 2)).toEqual(['Later', 'Title']);
    expect(titles.slice(2).every((title) => /[ぁ-ん]/.test(title))).toBe(true);
    expect(titles.length).toBeGreaterThan(3);
    expect(store.ownerOf('/c/c3')).toBe('other');
    expect(store.ownerOf('/c/unknown')).toBeUndefined();
  });

  it('goes on with a sample, and back to it when cleared', () => {
    const store = createConversationStore();
    const [sample] = store.list('chatgpt-a', 'en');
    const last = sample?.messages.at(-1)?.id ?? '';
    const id = sample?.id ?? '';
    store.record({
      ...turn,
      conversationId: id,
      parentId: last,
      messages: [user('u'), answer('a')],
    });
    expect(store.find(id)?.messages).toHaveLength(4);
    expect(store.find(id)?.title).toBe(sample?.title);
    store.clear();
    expect(store.find(id)?.messages).toHaveLength(2);
  });
});
