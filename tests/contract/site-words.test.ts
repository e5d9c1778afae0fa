import { describe, expect, it } from 'vitest';
import { readBody } from '../../core/wire/read-body';
import { copilot } from '../../sites/copilot';
import { gemini } from '../../sites/gemini';
import { m365 } from '../../sites/m365';
import { perplexity } from '../../sites/perplexity';
import { SITES } from '../../sites/registry';
import { write, type Wire } from '../unit/core/wire/write-proto';

const SITES_DESCRIBED = [...SITES, gemini, copilot, m365, perplexity];

function read(siteId: string, shapeId: string, body: string | Uint8Array) {
  const site = SITES_DESCRIBED.find(({ id }) => id === siteId);
  const shape = site?.requests.find(({ id }) => id === shapeId);
  if (!shape) throw new Error(`no shape ${siteId} ${shapeId}`);
  return readBody(body, shape);
}

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
    [
      'a first question',
      'perplexity',
      'ask',
      { query_str: '田中様とは', params: { dsl_query: '田中様とは', attachments: [] } },
      ['田中様とは', '田中様とは'],
    ],
    ['a follow-up', 'perplexity', 'ask', { query_str: '続き', params: {} }, ['続き']],
    ['a question in another place', 'perplexity', 'ask', { params: { dsl_query: '田中' } }, null],
    ['suggestions', 'perplexity', 'autosuggest', { query: '田中', sources: [] }, ['田中']],
    [
      'a turn with a picture',
      'copilot',
      'chat',
      {
        event: 'send',
        content: [
          { type: 'image', url: '/a.png' },
          { type: 'text', text: '田中様' },
        ],
        mode: 'smart',
      },
      ['田中様'],
    ],
    [
      'what stands in the box',
      'copilot',
      'chat',
      { event: 'messagePreview', content: [{ type: 'text', text: '田中' }] },
      ['田中'],
    ],
    ['options', 'copilot', 'chat', { event: 'setOptions', supportedFeatures: [] }, []],
    ['an event of tomorrow', 'copilot', 'chat', { event: 'edit', text: '田中' }, null],
  ];

  it.each(cases.map((row) => ({ name: row.slice(0, 3).join(', '), row })))(
    'finds them in $name',
    ({ row: [, siteId, shapeId, body, words] }) => {
      const found = read(siteId, shapeId, JSON.stringify(body));
      expect(found.ok ? found.value.texts : null).toEqual(words);
    },
  );
});

describe('words of Gemini', () => {
  const form = (inner: unknown) =>
    new URLSearchParams({
      'f.req': JSON.stringify([null, JSON.stringify(inner)]),
      at: 'x',
    }).toString();

  it('are at the first place of the first list', () => {
    const found = read('gemini', 'generate', form([['田中様へ', 0, null, null], ['ja'], ['c_1']]));
    expect(found.ok && found.value.texts).toEqual(['田中様へ']);
    expect(read('gemini', 'generate', form([{ text: '田中様へ' }])).ok).toBe(false);
  });
});

describe('words of Microsoft 365', () => {
  it('are in the turn, with metrics beside it', () => {
    const turn = {
      type: 4,
      target: 'chat',
      invocationId: '0',
      arguments: [{ source: 'officeweb', message: { author: 'user', text: '田中様へ' } }],
    };
    const metrics = { type: 1, target: 'Metrics', arguments: [{ Timestamps: {} }] };
    const frame = [turn, metrics].map((record) => `${JSON.stringify(record)}\u001e`).join('');
    const found = read('m365', 'hub', frame);
    expect(found.ok && found.value).toMatchObject({
      texts: ['田中様へ'],
      action: { kind: 'send' },
    });
  });
});

describe('actions of Claude', () => {
  const message = (text: string): Wire[] => [
    { field: 1, text: '0b1c2d3e-0000-4000-8000-000000000001' },
    { field: 3, text },
    { field: 7, text: 'model' },
    {
      field: 15,
      message: [
        { field: 1, text: 'a.txt' },
        { field: 4, text: '議事録' },
      ],
    },
    { field: 16, message: [{ field: 1, text: 'tool for tanaka@example.co.jp' }] },
  ];
  const perform = (...wires: readonly Wire[]) =>
    read(
      'claude',
      'perform-action',
      new Uint8Array(write([{ field: 1, message: [{ field: 1, text: 'org' }] }, ...wires])),
    );

  it.each([
    ['send_message', { field: 2, message: message('田中様へ') }, 'send', ['田中様へ', '議事録']],
    [
      'a retry',
      {
        field: 2,
        message: [
          { field: 6, varint: 2n },
          { field: 7, text: 'model' },
        ],
      },
      'send',
      [],
    ],
    ['stop_generation', { field: 3, message: [] }, 'harmless', []],
    [
      'respond_to_elicitation',
      { field: 4, message: [{ field: 2, text: '田中です' }] },
      'send',
      ['田中です'],
    ],
    [
      'rename_conversation',
      { field: 6, message: [{ field: 1, text: '田中様の件' }] },
      'title',
      ['田中様の件'],
    ],
    [
      'update_conversation_settings',
      { field: 9, message: [{ field: 1, varint: 1n }] },
      'title',
      [],
    ],
    [
      'warm_turn',
      { field: 15, message: [{ field: 1, message: message('下書き') }] },
      'draft',
      ['下書き', '議事録'],
    ],
    [
      'warm_turn without words',
      { field: 15, message: [{ field: 1, message: [{ field: 7, text: 'model' }] }] },
      'draft',
      [],
    ],
    ['set_current_leaf', { field: 23, message: [{ field: 1, text: 'leaf' }] }, 'harmless', []],
    [
      'corbel_edit_message',
      { field: 36, message: [{ field: 2, text: '直した文' }] },
      'send',
      ['直した文'],
    ],
    [
      'send_message_as_member',
      { field: 46, message: [{ field: 1, message: message('共有') }] },
      'send',
      ['共有', 'model', 'a.txt', '議事録'],
    ],
  ] as const)('%s', (...[, wire, kind, texts]) => {
    const found = perform(wire);
    expect(found.ok && found.value).toMatchObject({ texts, action: { kind } });
  });

  it('of tomorrow are not clean', () => {
    expect(perform({ field: 70, message: message('田中様へ') })).toEqual({
      ok: false,
      error: { code: 'unknown-action' },
    });
  });

  it('find the message that settles, wherever it is', () => {
    const body = write([
      { field: 1, text: 'c' },
      { field: 2, message: message('田中様へ') },
      { field: 3, varint: 1n },
    ]);
    const found = read('claude', 'send-and-settle', new Uint8Array(body));
    expect(found.ok && found.value.texts).toEqual(['c', '田中様へ', 'model', 'a.txt', '議事録']);
  });
});
