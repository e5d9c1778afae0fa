// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readBody } from '../../core/wire/read-body';
import { parsePath } from '../../core/wire/json-path';
import { SITE_MATCHES, SITES, siteOfHost } from '../../sites/registry';
import type { RequestShape, SiteAdapter } from '../../sites/site-adapter';

const SHAPES = SITES.flatMap((site) =>
  site.requests.map((shape): [string, RequestShape, SiteAdapter] => [
    `${site.id} ${shape.id}`,
    shape,
    site,
  ]),
);
const SELECTOR_LISTS = [
  'composer',
  'send',
  'stop',
  'scope',
  'editBox',
  'editSend',
  'enterIsNewline',
  'assistantTurn',
  'streaming',
] as const satisfies readonly (keyof SiteAdapter)[];

function shapeFor(site: string, path: string): string | undefined {
  const shapes = SITES.find(({ id }) => id === site)?.requests ?? [];
  const fitting = shapes.filter((shape) => new RegExp(shape.path, 'u').test(path));
  expect(fitting.length, `${path} must have one meaning`).toBeLessThan(2);
  return fitting[0]?.id;
}

describe('registry', () => {
  it('names each site and each host once', () => {
    const hosts = SITES.flatMap((site) => site.hosts);
    expect(new Set(SITES.map(({ id }) => id)).size).toBe(SITES.length);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('gives a match pattern for each host', () => {
    for (const site of SITES) {
      for (const host of site.hosts) {
        expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/u);
        expect(SITE_MATCHES).toContain(`https://${host}/*`);
        expect(siteOfHost(host)).toBe(site);
      }
    }
    expect(siteOfHost('chatgpt.com.example.com')).toBeUndefined();
  });
});

describe.each(SITES.map((site): [string, SiteAdapter] => [site.id, site]))('%s', (_, site) => {
  it('has an id that other data can name', () => {
    expect(site.id).toMatch(/^[a-z0-9][a-z0-9-]*$/u);
  });

  it.each(SELECTOR_LISTS)('has selectors in `%s` that parse', (name) => {
    for (const selector of site[name]) {
      expect(() => document.querySelector(selector), selector).not.toThrow();
    }
    expect(new Set(site[name]).size).toBe(site[name].length);
  });

  it.each(['composer', 'send', 'stop', 'scope', 'assistantTurn', 'streaming'] as const)(
    'says where to look for `%s`',
    (name) => {
      expect(site[name].length).toBeGreaterThan(0);
    },
  );

  it('has patterns of paths that compile and start at the start', () => {
    for (const pattern of [...site.notChat, ...site.chat, site.conversation]) {
      expect(pattern.startsWith('^/')).toBe(true);
      expect(() => new RegExp(pattern, 'u')).not.toThrow();
    }
    if (site.temporaryConversation !== undefined) {
      expect(() => new RegExp(site.temporaryConversation ?? '', 'u')).not.toThrow();
    }
  });

  it('knows a send', () => {
    expect(site.requests.filter(({ kind }) => kind === 'send')).not.toEqual([]);
    expect(new Set(site.requests.map(({ id }) => id)).size).toBe(site.requests.length);
  });
});

describe.each(SHAPES)('request %s', (_, shape) => {
  it('has a path from start to end', () => {
    expect(shape.path.startsWith('^/')).toBe(true);
    expect(shape.path.endsWith('$')).toBe(true);
    expect(() => new RegExp(shape.path, 'u')).not.toThrow();
  });

  it('has text paths that parse', () => {
    expect(shape.text.length).toBeGreaterThan(0);
    for (const path of shape.text) expect(parsePath(path), path).toBeDefined();
  });

  it('can be stripped of all its words where it says so', () => {
    expect(shape.stripField !== undefined).toBe(shape.onFinding === 'strip');
    if (shape.stripField === undefined) return;
    for (const path of shape.text) {
      const first = parsePath(path)?.[0];
      expect(first?.name).toBe(shape.stripField);
      // The rest must still be readable as a request without words.
      expect(first?.optional).toBe(true);
    }
  });

  it('does not take a body that it does not know for clean', () => {
    const unknown = readBody('{"some_new_field":"田中太郎様の件"}', shape);
    const mayBeEmpty = shape.text.every((path) => parsePath(path)?.[0]?.optional);
    expect(unknown).toEqual(
      mayBeEmpty
        ? expect.objectContaining({ ok: true })
        : { ok: false, error: { code: 'unknown-shape' } },
    );
  });
});

describe('addresses', () => {
  it.each([
    ['/backend-api/f/conversation', 'send'],
    ['/backend-anon/f/conversation', 'send'],
    ['/backend-alt/f/conversation', 'send'],
    ['/backend-api/conversation', 'send'],
    ['/backend-api/f/conversation/prepare', 'prepare'],
    ['/backend-anon/conversation/prepare', 'prepare'],
    ['/backend-api/conversation/experimental/generate_autocompletions', 'autocomplete'],
    ['/backend-api/f/conversation/resume', undefined],
    ['/backend-api/conversation/init', undefined],
    ['/backend-api/conversations', undefined],
    ['/backend-api/f/conversation/abc/stream_status', undefined],
    ['/backend-api/sentinel/chat-requirements/prepare', undefined],
    ['/backend-other/f/conversation', undefined],
    ['/x/backend-api/f/conversation', undefined],
  ])('ChatGPT %s is %s', (path, id) => {
    expect(shapeFor('chatgpt', path)).toBe(id);
  });

  const base = '/api/organizations/0b1c/chat_conversations/9f2e';
  it.each([
    [`${base}/completion`, 'completion'],
    [`${base}/retry_completion`, 'retry'],
    [`${base}/title`, 'title'],
    [`${base}/stop_response`, undefined],
    [base, undefined],
    ['/api/organizations/0b1c/chat_conversations', undefined],
    [`${base}/completion/extra`, undefined],
  ])('Claude %s is %s', (path, id) => {
    expect(shapeFor('claude', path)).toBe(id);
  });
});

describe('words', () => {
  const cases: readonly (readonly [string, string, string, unknown, readonly string[] | null])[] = [
    [
      'a prompt',
      'chatgpt',
      'send',
      {
        action: 'next',
        messages: [
          { author: { role: 'user' }, content: { content_type: 'text', parts: ['田中様へ'] } },
        ],
      },
      ['田中様へ'],
    ],
    [
      'a prompt with a picture',
      'chatgpt',
      'send',
      {
        action: 'next',
        messages: [
          {
            content: {
              content_type: 'multimodal_text',
              parts: [
                {
                  content_type: 'image_asset_pointer',
                  asset_pointer: 'sediment://file_00000000abcd',
                  size_bytes: 52_301,
                  width: 800,
                  height: 600,
                },
                'この図を説明して',
              ],
            },
          },
        ],
      },
      ['この図を説明して'],
    ],
    [
      'a dictated prompt, whose words are in an object',
      'chatgpt',
      'send',
      {
        messages: [
          { content: { parts: [{ content_type: 'audio_transcription', text: '佐藤さん' }] } },
        ],
      },
      ['佐藤さん'],
    ],
    ['another answer', 'chatgpt', 'send', { action: 'variant', parent_message_id: 'a' }, []],
    ['an unknown action', 'chatgpt', 'send', { action: 'continue' }, null],
    ['a new kind of message', 'chatgpt', 'send', { messages: [{ body: '田中様へ' }] }, null],
    [
      'a draft',
      'chatgpt',
      'prepare',
      { partial_query: { content: { content_type: 'text', parts: ['田中様'] } } },
      ['田中様'],
    ],
    ['a draft without words', 'chatgpt', 'prepare', { client_prepare_state: 'none' }, []],
    ['a new kind of draft', 'chatgpt', 'prepare', { partial_query: { text: '田中様' } }, null],
    ['a suggestion', 'chatgpt', 'autocomplete', { input_text: '田中' }, ['田中']],
    [
      'a prompt with a long paste',
      'claude',
      'completion',
      { prompt: '要約して', attachments: [{ file_name: '', extracted_content: '議事録' }] },
      ['要約して', '議事録'],
    ],
    ['a prompt in another place', 'claude', 'completion', { text: '田中様' }, null],
    [
      'an attachment of another kind',
      'claude',
      'completion',
      { prompt: '', attachments: [{}] },
      null,
    ],
    ['another answer', 'claude', 'retry', { parent_message_uuid: 'a' }, []],
    ['a title', 'claude', 'title', { message_content: '田中様' }, ['田中様']],
  ];

  it.each(cases.map((row) => ({ name: row.slice(0, 3).join(', '), row })))(
    'finds them in $name',
    ({ row: [, siteId, shapeId, body, words] }) => {
      const [, shape] = SHAPES.find(([name]) => name === `${siteId} ${shapeId}`) ?? [];
      if (!shape) throw new Error(`no shape ${siteId} ${shapeId}`);
      const read = readBody(JSON.stringify(body), shape);
      expect(read.ok ? read.value.texts : null).toEqual(words);
    },
  );
});
