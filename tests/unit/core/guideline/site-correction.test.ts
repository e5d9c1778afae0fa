import { describe, expect, it } from 'vitest';
import { isPathPattern, isRequestPattern } from '../../../../core/guideline/path-pattern';
import { parseGuideline } from '../../../../core/guideline/parse';
import { isSelector } from '../../../../core/guideline/selector-syntax';
import { SITES } from '../../../../sites/registry';
import { fileWith } from './sample';

const OPTIONS = {
  knownSites: ['chatgpt', 'claude'],
  knownRequests: { chatgpt: ['send', 'prepare'], claude: ['completion'] },
};

describe('isSelector', () => {
  const lists = SITES.flatMap((site) => [
    ...site.composer,
    ...site.send,
    ...site.stop,
    ...site.scope,
    ...site.editBox,
    ...site.editSend,
    ...site.assistantTurn,
    ...site.streaming,
  ]);

  it.each([...new Set(lists)])('takes what site files hold: %s', (selector) => {
    expect(isSelector(selector)).toBe(true);
  });

  it.each([
    'main > div:nth-child(2n + 1) ~ [data-x="送信" i]',
    'p:not(.a, #b):has(> button:is([type="submit"], .go))',
    '*',
    '.md\\:hidden',
  ])('takes %s', (selector) => {
    expect(isSelector(selector)).toBe(true);
  });

  it.each([
    '',
    ' ',
    'div[',
    'div[a="x]',
    'a,',
    ', a',
    'a >',
    '> a',
    'a ! b',
    'a::before',
    ':unknown(a)',
    ':is(:is(:is(:is(a))))',
    'a { color: red }',
    '#1st',
    '.',
    'a:hover()',
    'div)',
  ])('refuses %s', (selector) => {
    expect(isSelector(selector)).toBe(false);
  });
});

describe('isPathPattern', () => {
  it.each([
    '^/$',
    '^/c/[^/]+$',
    '^/backend-(?:api|anon)/(?:f/)?turns?$',
    '^/api/v\\d{1,2}/[^/]+/chat_\\w+/say$',
  ])('takes %s', (pattern) => {
    expect(isPathPattern(pattern)).toBe(true);
  });

  it.each([
    'no-anchor',
    '^/(a+)+$',
    '^/(?:a{1,30}b?){2,30}$',
    '^/((a*)b)*$',
    '^/(?=x)y',
    '^/(?<n>a)\\k<n>',
    '^/(a)\\1',
    '^/(unclosed',
    '^/unopened)',
    '^/a**',
    '^/[z-a]',
    '^/.*.*.*.*.*x',
  ])('refuses %s', (pattern) => {
    expect(isPathPattern(pattern)).toBe(false);
  });

  it('refuses, for a request, what fits every address', () => {
    for (const pattern of ['^', '^/', '^/.*$', '^/[^/]+$']) {
      expect([pattern, isRequestPattern(pattern)]).toEqual([pattern, false]);
    }
    expect(isRequestPattern('^/api/[^/]+/say$')).toBe(true);
  });
});

describe('corrections in a guideline', () => {
  const sites = (correction: unknown, site = 'chatgpt') =>
    fileWith({ sites: { [site]: correction } });
  const issuesOf = (file: string) => {
    const parsed = parseGuideline(file, OPTIONS);
    if (parsed.ok) return [];
    return parsed.error.code === 'invalid' ? parsed.error.issues : [parsed.error];
  };

  it('are kept as they are written', () => {
    const correction = {
      composer: ['div.prompt-box[contenteditable="true"]'],
      requests: [{ like: 'send', path: '^/backend-api/turns$', text: ['turn.parts[+]'] }],
    };
    const parsed = parseGuideline(sites(correction), OPTIONS);
    expect(parsed.ok && parsed.value.guideline.sites).toEqual({ chatgpt: correction });
    expect(parsed.ok && parsed.value.notices).toEqual([]);
  });

  it.each([
    [{ composer: ['div['] }, 'sites.chatgpt.composer[0]', 'selector'],
    [{ chat: ['^/(a+)+$'] }, 'sites.chatgpt.chat[0]', 'path-pattern'],
    [
      { requests: [{ like: 'send', path: '^/' }] },
      'sites.chatgpt.requests[0].path',
      'path-pattern',
    ],
    [
      { requests: [{ like: 'send', text: ['a..b'] }] },
      'sites.chatgpt.requests[0].text[0]',
      'field-path',
    ],
  ])('are refused with their place: %j', (correction, path, format) => {
    expect(issuesOf(sites(correction))).toEqual([{ code: 'bad-format', path, format }]);
  });

  it('have limits', () => {
    expect(issuesOf(sites({ composer: [] }))[0]?.code).toBe('too-small');
    expect(issuesOf(sites({ composer: Array.from({ length: 13 }, () => 'p') }))[0]?.code).toBe(
      'too-large',
    );
    expect(issuesOf(sites({ composer: [`.${'a'.repeat(400)}`] }))[0]?.code).toBe('bad-format');
  });

  it('are noticed where nothing in this version answers to them', () => {
    const noticesOf = (file: string) => {
      const parsed = parseGuideline(file, OPTIONS);
      return parsed.ok ? parsed.value.notices : [];
    };
    expect(noticesOf(sites({ composer: ['p'], color: 'red' }))).toEqual([
      { code: 'unknown-key', path: 'sites.chatgpt.color' },
    ]);
    expect(noticesOf(sites({ composer: ['p'] }, 'elsewhere'))).toEqual([
      { code: 'unknown-site', path: 'sites.elsewhere', id: 'elsewhere' },
    ]);
    expect(noticesOf(sites({ requests: [{ like: 'sent' }] }))).toEqual([
      { code: 'unknown-request', path: 'sites.chatgpt.requests[0].like', id: 'sent' },
    ]);
  });
});
