import { CLAUDE_RPC } from './claude-rpc';
import type { SiteAdapter } from './site-adapter';

const CONVERSATION = '^/api/organizations/[^/]+/chat_conversations/[^/]+';

/** Claude, with both of its transports: an account has one or the other. */
export const claude: SiteAdapter = {
  id: 'claude',
  name: 'Claude',
  hosts: ['claude.ai'],
  notChat: ['^/(login|logout|settings|code|upgrade|admin-settings)(/|$)'],
  chat: ['^/(?:new)?$', '^/chat/'],
  composer: [
    'div[data-testid="chat-input"][contenteditable="true"]',
    'textarea[data-testid="chat-input-ssr"]',
  ],
  send: ['button[data-testid="chat-input-send"]'],
  stop: ['[data-testid="chat-input-stop"]'],
  scope: ['[data-testid="chat-input-grid-container"]', 'fieldset', 'main', 'body'],
  editBox: [
    '[data-cds="UserMessage"] textarea',
    '[data-cds="UserMessage"] .ProseMirror[contenteditable="true"]',
  ],
  editSend: ['button:has(> span.bg-fill-primary)'],
  enterIsNewline: [],
  assistantTurn: ['[data-testid="assistant-message"]'],
  streaming: ['[data-is-streaming="true"]', '[data-testid="chat-input-stop"]'],
  conversation: '^/chat/([^/?#]+)',
  longPasteFrom: 3_000,
  requests: [
    ...CLAUDE_RPC,
    {
      id: 'completion',
      kind: 'send',
      method: 'POST',
      path: `${CONVERSATION}/completion$`,
      codec: 'json',
      text: ['prompt', 'attachments?[].extracted_content'],
      onFinding: 'refuse',
    },
    {
      // Asks for an answer once more: no words by contract, read where there are some.
      id: 'retry',
      kind: 'send',
      method: 'POST',
      path: `${CONVERSATION}/retry_completion$`,
      codec: 'json',
      text: ['prompt?', 'attachments?[].extracted_content'],
      onFinding: 'refuse',
    },
    {
      id: 'title',
      kind: 'title',
      method: 'POST',
      path: `${CONVERSATION}/title$`,
      codec: 'json',
      text: ['message_content'],
      onFinding: 'refuse',
    },
  ],
};
