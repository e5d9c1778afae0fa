import type { SiteAdapter } from './site-adapter';

const API = '^/backend-(?:api|anon|alt)/(?:f/)?conversation';
const STOP =
  'button[type="button"]:is([aria-label="Stop"], [aria-label="回答を停止"], [aria-label="停止"])';
const EDIT_TEXTAREAS = [
  '[data-message-author-role="user"] textarea',
  '[data-turn="user"] textarea',
  '[data-turn-key] textarea',
];

/** ChatGPT: the classic front end, the newer shell, the light one. */
export const chatgpt: SiteAdapter = {
  id: 'chatgpt',
  name: 'ChatGPT',
  hosts: ['chatgpt.com'],
  notChat: ['^/(auth|pricing|settings|admin|codex|gpts)(/|$)'],
  chat: ['^/$', '^/(?:g/[^/]+/)?(?:c|uc)/'],
  composer: [
    'form[data-chatgpt-composer] [data-composer-markdown][contenteditable="true"]',
    '#prompt-textarea[contenteditable="true"]',
    'form[data-mobile-composer] [contenteditable="true"]',
    'textarea#mobile-composer-prompt',
    'textarea[name="prompt-textarea"]',
  ],
  send: ['button[data-testid="send-button"]', '#composer-submit-button', 'button[type="submit"]'],
  stop: ['[data-testid="stop-button"]', '[data-stop-generating]', STOP],
  scope: [
    'form[data-chatgpt-composer]',
    'form[data-type="unified-composer"]',
    'form[data-mobile-composer]',
    'form',
  ],
  editBox: [...EDIT_TEXTAREAS, '[data-turn-key] .ProseMirror[contenteditable="true"]'],
  editSend: [],
  enterIsNewline: EDIT_TEXTAREAS,
  assistantTurn: [
    '[data-message-author-role="assistant"]',
    '[data-markdown-text-style="assistant-message"]',
    'li[data-message-role="assistant"]',
  ],
  streaming: ['[data-testid="stop-button"]', '[data-message-streaming]', STOP],
  conversation: '^/(?:g/[^/]+/)?(?:c|uc)/([^/?#]+)',
  temporaryConversation: '^local-chatgpt(?::|%3A)',
  longPasteFrom: 4_000,
  requests: [
    {
      id: 'send',
      kind: 'send',
      method: 'POST',
      path: `${API}$`,
      codec: 'json',
      text: ['messages[+].content.parts[+]'],
      notText: ['asset_pointer', 'content_type', 'size_bytes', 'width', 'height'],
      wordless: { field: 'action', values: ['variant'] },
      onFinding: 'refuse',
    },
    {
      id: 'prepare',
      kind: 'draft',
      method: 'POST',
      path: `${API}/prepare$`,
      codec: 'json',
      text: ['partial_query?.content.parts[]'],
      onFinding: 'strip',
      stripField: 'partial_query',
    },
    {
      id: 'autocomplete',
      kind: 'draft',
      method: 'POST',
      path: `${API}/experimental/generate_autocompletions$`,
      codec: 'json',
      text: ['input_text'],
      onFinding: 'refuse',
    },
  ],
};
