import type { SiteAdapter } from './site-adapter';

/** Gemini: an Angular page with a Quill editor, whose requests are forms of JSON in JSON. */
export const gemini: SiteAdapter = {
  id: 'gemini',
  name: 'Gemini',
  hosts: ['gemini.google.com'],
  notChat: ['^/(?:u/\\d+/)?(?:settings|faq|updates|gems|share)(?:/|$)'],
  chat: ['^/(?:u/\\d+/)?(?:app|gem)(?:/|$)'],
  composer: [
    'rich-textarea .ql-editor[contenteditable="true"][role="textbox"]',
    'rich-textarea .ql-editor[contenteditable="true"]',
  ],
  send: [
    'button.send-button',
    '[data-test-id="send-button-container"] button',
    'button:has(mat-icon[fonticon="send"])',
  ],
  stop: ['button.send-button.stop', 'button:has(mat-icon[fonticon="stop"])'],
  scope: ['input-area-v2', 'input-container', '.text-input-field', 'main', 'body'],
  editBox: ['user-query textarea'],
  editSend: ['.update-button'],
  // The page sends an edited prompt by its button; a plain Enter is not known to send one.
  enterIsNewline: ['user-query textarea'],
  assistantTurn: ['model-response', '[aria-label="Gemini response"]'],
  streaming: ['button:has(mat-icon[fonticon="stop"])'],
  conversation: '^/(?:u/\\d+/)?(?:app|gem/[^/]+)/([^/?#]+)',
  requests: [
    {
      // Send, edit, and an answer asked for once more.
      id: 'generate',
      kind: 'send',
      method: 'POST',
      path: '^/(?:u/\\d+/)?_/BardChatUi/data/assistant\\.lamda\\.BardFrontendService/StreamGenerate$',
      codec: 'form-json',
      field: 'f.req',
      within: '1',
      text: ['0.0'],
      onFinding: 'refuse',
    },
  ],
};
