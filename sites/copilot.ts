import type { SiteAdapter } from './site-adapter';

const NO_WORDS = { kind: 'harmless' } as const;
const CONTENT_NOT_TEXT = ['type', 'url'];

/** Microsoft Copilot for everybody: one socket for all that is said. */
export const copilot: SiteAdapter = {
  id: 'copilot',
  name: 'Microsoft Copilot',
  hosts: ['copilot.microsoft.com'],
  notChat: ['^/(?:settings|shares|labs|discover|library)(?:/|$)'],
  chat: ['^/$', '^/chats(?:/|$)'],
  composer: ['textarea#userInput', 'textarea[data-testid="composer-input"]'],
  send: ['button[data-testid="submit-button"]', 'button[type="submit"]'],
  stop: ['button[data-testid="stop-button"]'],
  scope: ['form', '[data-testid="composer"]', 'main', 'body'],
  editBox: ['[data-content="user-message"] textarea'],
  editSend: [],
  enterIsNewline: [],
  assistantTurn: ['[data-content="ai-message"]'],
  streaming: ['button[data-testid="stop-button"]'],
  conversation: '^/chats/([^/?#]+)',
  requests: [
    {
      id: 'chat',
      kind: 'send',
      method: 'SOCKET',
      path: '^/c/api/chat$',
      codec: 'socket-json',
      field: 'event',
      events: {
        send: { kind: 'send', text: ['content[+]'], notText: CONTENT_NOT_TEXT },
        /** What stands in the box, before it is sent. */
        messagePreview: { kind: 'draft', text: ['content[]'], notText: CONTENT_NOT_TEXT },
        setOptions: NO_WORDS,
        reportLocalConsents: NO_WORDS,
        challengeResponse: NO_WORDS,
        ping: NO_WORDS,
        pong: NO_WORDS,
      },
      onFinding: 'refuse',
    },
  ],
};
