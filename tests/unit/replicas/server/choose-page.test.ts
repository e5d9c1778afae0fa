import { describe, expect, it } from 'vitest';
import { REPLICAS } from '../../../replicas/registry';
import { choosePage } from '../../../replicas/site-kit/server/choose-page';

const sameHost = REPLICAS.filter(({ host }) => host === 'chatgpt.com');

interface Before {
  readonly cookie?: string;
  readonly path?: string;
  readonly owner?: string;
}

function choose(query: string, { cookie = '', path = '/', owner }: Before = {}) {
  const headers = cookie === '' ? {} : { cookie: cookie.split(';')[0] ?? '' };
  const chosen = choosePage({ path, query, headers }, sameHost, () => owner);
  return { id: chosen.replica.id, config: chosen.config, cookie: chosen.cookie };
}

describe('choosePage', () => {
  it('shows the default of the host, or the replica asked for', () => {
    expect(choose('').id).toBe('chatgpt-a');
    expect(choose('?replica=chatgpt-b').id).toBe('chatgpt-b');
    expect(() => choose('?replica=claude-json')).toThrow();
  });

  it('keeps replica and settings for reloads, but sends nothing twice', () => {
    const first = choose('?replica=chatgpt-b&hl=ja&mount=7&q=once');
    expect(first.config).toMatchObject({ language: 'ja', mountMs: 7, autoSend: true });
    const again = choose('', { cookie: first.cookie, path: '/c/some-id' });
    expect(again.id).toBe('chatgpt-b');
    expect(again.config).toMatchObject({
      language: 'ja',
      mountMs: 7,
      autoSend: false,
      prefill: '',
    });
  });

  it('lets the address change single settings', () => {
    const { cookie } = choose('?replica=chatgpt-b&hl=ja&mount=7');
    expect(choose('?hl=en', { cookie }).config).toMatchObject({ language: 'en', mountMs: 7 });
  });

  it('starts afresh when the address names a replica', () => {
    const { cookie } = choose('?replica=chatgpt-b&hl=ja&onerror=lose');
    expect(choose('?replica=chatgpt-b', { cookie }).config).toMatchObject({
      language: 'en',
      onError: 'keep',
    });
  });

  it('opens a conversation in the replica that it was held in', () => {
    const { cookie } = choose('?replica=chatgpt-a');
    expect(choose('', { cookie, path: '/c/some-id', owner: 'chatgpt-b' }).id).toBe('chatgpt-b');
  });

  it('gives a cookie that only this host gets', () => {
    expect(choose('').cookie).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  });
});
