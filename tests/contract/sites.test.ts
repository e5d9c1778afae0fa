// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readBody } from '../../core/wire/read-body';
import { parsePath } from '../../core/wire/json-path';
import type { WireAction } from '../../core/wire/body-shape';
import { parseProtoPath } from '../../core/wire/proto-path';
import { copilot } from '../../sites/copilot';
import { gemini } from '../../sites/gemini';
import { m365 } from '../../sites/m365';
import { perplexity } from '../../sites/perplexity';
import { SITE_MATCHES, SITES, siteOfHost } from '../../sites/registry';
import type { RequestShape, SiteAdapter } from '../../sites/site-adapter';

/** Described, and not yet guarded: nothing is asked of their pages before they have a replica. */
const WAITING: readonly SiteAdapter[] = [gemini, copilot, m365, perplexity];
const DESCRIBED = [...SITES, ...WAITING];

const SHAPES = DESCRIBED.flatMap((site) =>
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
  const shapes = DESCRIBED.find(({ id }) => id === site)?.requests ?? [];
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

  it('holds no site that waits for its replica', () => {
    for (const { hosts } of WAITING)
      for (const host of hosts) expect(siteOfHost(host)).toBeUndefined();
  });
});

describe.each(DESCRIBED.map((site): [string, SiteAdapter] => [site.id, site]))('%s', (_, site) => {
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
    const words = wordsOf(shape);
    expect(words.flatMap(({ text }) => text ?? []).length).toBeGreaterThan(0);
    const parse = shape.codec === 'protobuf' ? parseProtoPath : parsePath;
    for (const { text = [], notText = [] } of words) {
      for (const path of [...text, ...(shape.codec === 'protobuf' ? notText : [])]) {
        expect(parse(path), path).toBeDefined();
      }
    }
  });

  it('can be stripped of all its words where it says so', () => {
    const stripping = [shape, ...actionsOf(shape)].some(({ onFinding }) => onFinding === 'strip');
    if (shape.codec === 'signalr' || shape.codec === 'socket-json') expect(stripping).toBe(false);
    if (shape.codec !== 'json' || shape.stripField === undefined) return;
    expect(shape.onFinding).toBe('strip');
    for (const path of shape.text) {
      const first = parsePath(path)?.[0];
      expect(first?.name).toBe(shape.stripField);
      // The rest must still be readable as a request without words.
      expect(first?.optional).toBe(true);
    }
  });

  it('says nothing of words in an action that has none', () => {
    for (const { kind, text } of actionsOf(shape))
      expect(text === undefined).toBe(kind === 'harmless');
  });

  it('does not take a body that it does not know for clean', () => {
    const unknown = readBody('{"some_new_field":"田中太郎様の件"}', shape);
    const mayBeEmpty =
      shape.codec === 'json' && shape.text.every((path) => parsePath(path)?.[0]?.optional);
    expect(unknown.ok).toBe(mayBeEmpty);
    if (!unknown.ok && shape.codec === 'json') expect(unknown.error.code).toBe('unknown-shape');
  });
});

function actionsOf(shape: RequestShape): readonly WireAction[] {
  if (shape.codec === 'protobuf') return Object.values(shape.actions);
  if (shape.codec === 'signalr') return Object.values(shape.targets);
  return shape.codec === 'socket-json' ? Object.values(shape.events) : [];
}

function wordsOf(shape: RequestShape): readonly Pick<WireAction, 'text' | 'notText'>[] {
  return 'text' in shape ? [shape] : actionsOf(shape);
}

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

  const rpc = (version: string) =>
    `/claudeai-rpc/anthropic.bard.api.${version}.ConversationService`;
  const bard = '/_/BardChatUi/data';
  const base = '/api/organizations/0b1c/chat_conversations/9f2e';
  it.each([
    [`${base}/completion`, 'completion'],
    [`${base}/retry_completion`, 'retry'],
    [`${base}/title`, 'title'],
    [`${base}/stop_response`, undefined],
    [base, undefined],
    ['/api/organizations/0b1c/chat_conversations', undefined],
    [`${base}/completion/extra`, undefined],
    [`${rpc('v1alpha')}/PerformAction`, 'perform-action'],
    [`${rpc('v1')}/PerformAction`, 'perform-action'],
    [`${rpc('v1beta2')}/SendAndSettle`, 'send-and-settle'],
    [`${rpc('v2')}/PerformAction`, undefined],
    [`${rpc('v1alpha')}/StreamTimeline`, undefined],
    [`${rpc('v1alpha')}/PrepareSend`, undefined],
  ])('Claude %s is %s', (path, id) => {
    expect(shapeFor('claude', path)).toBe(id);
  });

  it.each([
    ['gemini', `${bard}/assistant.lamda.BardFrontendService/StreamGenerate`, 'generate'],
    ['gemini', `/u/1${bard}/assistant.lamda.BardFrontendService/StreamGenerate`, 'generate'],
    ['gemini', `${bard}/batchexecute`, undefined],
    ['copilot', '/c/api/chat', 'chat'],
    ['copilot', '/c/api/conversations', undefined],
    ['m365', '/m365Copilot/Chathub/0b1c@9f2e', 'hub'],
    ['m365', '/m365Copilot/Other/0b1c@9f2e', undefined],
    ['perplexity', '/rest/sse/perplexity_ask', 'ask'],
    ['perplexity', '/rest/autosuggest/list-autosuggest', 'autosuggest'],
    ['perplexity', '/rest/sse/perplexity_terminate', undefined],
  ])('%s: %s is %s', (...[site, path, id]) => {
    expect(shapeFor(site, path)).toBe(id);
  });
});
