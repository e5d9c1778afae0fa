import type { SiteAdapter } from './site-adapter';

/** ChatGPT, the classic front end and the newer shell. Field notes: docs/sites.md. */
export const chatgpt: SiteAdapter = {
  id: 'chatgpt',
  name: 'ChatGPT',
  hosts: ['chatgpt.com'],
  notChat: ['^/(auth|pricing|settings|admin|codex|gpts)(/|$)'],
  chat: ['^/$', '^/(?:g/[^/]+/)?(?:c|uc)/'],
  composer: [
    'form[data-chatgpt-composer] [data-composer-markdown][contenteditable="true"]',
    '#prompt-textarea[contenteditable="true"]',
    'textarea[name="prompt-textarea"]',
  ],
  send: ['button[data-testid="send-button"]', '#composer-submit-button', 'button[type="submit"]'],
  stop: ['[data-testid="stop-button"]', 'button[type="button"][aria-label="Stop"]'],
  scope: ['form[data-chatgpt-composer]', 'form[data-type="unified-composer"]', 'form'],
  editBox: [
    '[data-message-author-role="user"] textarea',
    'article[data-turn="user"] textarea',
    '[data-turn-key] textarea',
    '[data-turn-key] .ProseMirror[contenteditable="true"]',
  ],
  editSend: [],
  enterIsNewline: [
    '[data-message-author-role="user"] textarea',
    'article[data-turn="user"] textarea',
    '[data-turn-key] textarea',
  ],
  assistantTurn: [
    '[data-message-author-role="assistant"]',
    '[data-markdown-text-style="assistant-message"]',
  ],
  streaming: [
    '[data-testid="stop-button"]',
    'button[type="button"][aria-label="Stop"]',
    'button[type="button"][aria-label="回答を停止"]',
  ],
  conversation: '^/(?:g/[^/]+/)?(?:c|uc)/([^/?#]+)',
  temporaryConversation: '^local-chatgpt(?::|%3A)',
  requests: [
    {
      id: 'send',
      kind: 'send',
      method: 'POST',
      path: '^/backend-(?:api|anon)/(?:f/)?conversation$',
      codec: 'json',
      text: ['messages[].content.parts[]'],
      onFinding: 'refuse',
    },
    {
      id: 'prepare',
      kind: 'draft',
      method: 'POST',
      path: '^/backend-(?:api|anon)/(?:f/)?conversation/prepare$',
      codec: 'json',
      text: ['partial_query.content.parts[]'],
      onFinding: 'strip',
      stripField: 'partial_query',
    },
    {
      id: 'autocomplete',
      kind: 'draft',
      method: 'POST',
      path: '^/backend-(?:api|anon)/conversation/experimental/generate_autocompletions$',
      codec: 'json',
      text: ['input_text'],
      onFinding: 'refuse',
    },
  ],
};
