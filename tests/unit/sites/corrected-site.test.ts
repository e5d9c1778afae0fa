import { describe, expect, it } from 'vitest';
import { readBody } from '../../../core/wire/read-body';
import { chatgpt } from '../../../sites/chatgpt';
import { claude } from '../../../sites/claude';
import { correctedSite, moreRequests, requestName } from '../../../sites/corrected-site';
import { knownRequest } from '../../../sites/known-request';

const MOVED = {
  composer: ['.prompt-box'],
  requests: [{ like: 'send', path: '^/backend-api/turns$', text: ['turn.words'] }],
};

describe('correctedSite', () => {
  it('reads what moved first, and keeps what was known behind it', () => {
    const site = correctedSite(chatgpt, MOVED);
    expect(site.composer).toEqual(['.prompt-box', ...chatgpt.composer]);
    expect(site.send).toEqual(chatgpt.send);
    expect(site.requests.slice(1)).toEqual(chatgpt.requests);
    const find = (path: string) =>
      knownRequest([site], { method: 'POST', host: 'chatgpt.com', path })?.id;
    expect(find('/backend-api/turns')).toBe('send@0');
    expect(find('/backend-api/f/conversation')).toBe('send');
    expect(requestName('send@0')).toBe('send');
  });

  it('leaves a site alone that nobody corrects', () => {
    expect(correctedSite(chatgpt)).toEqual(chatgpt);
  });

  it('finds words where they are now, and calls a body of the old form unreadable', () => {
    const [shape] = moreRequests(chatgpt, MOVED);
    if (!shape) throw new Error('no request');
    const now = readBody('{"turn":{"words":"鳴子沢様へ"}}', shape);
    expect(now.ok && now.value.texts).toEqual(['鳴子沢様へ']);
    expect(readBody('{"messages":[]}', shape).ok).toBe(false);
  });

  it('strips words where they are now, not the member they were in', () => {
    const [shape] = moreRequests(chatgpt, {
      requests: [{ like: 'prepare', text: ['draft.text'] }],
    });
    if (!shape) throw new Error('no request');
    const read = readBody('{"draft":{"text":"鳴子沢"},"partial_query":1}', shape);
    expect(read.ok && read.value.stripped()).toBe('{"draft":{"text":""},"partial_query":1}');
  });

  it('adds field numbers to those that are known', () => {
    const [shape] = moreRequests(claude, {
      requests: [{ like: 'perform-action', actions: { '99': { kind: 'send', text: ['3'] } } }],
    });
    expect(shape?.codec === 'protobuf' && Object.keys(shape.actions)).toEqual(
      expect.arrayContaining(['2', '15', '99']),
    );
  });

  it('passes over a request that is like nothing we know', () => {
    expect(moreRequests(chatgpt, { requests: [{ like: 'sent' }] })).toEqual([]);
  });
});
