import type { SiteAdapter } from './site-adapter';

/** Microsoft 365 Copilot: SignalR over a socket to another host than the page's. */
export const m365: SiteAdapter = {
  id: 'm365',
  name: 'Microsoft 365 Copilot',
  hosts: ['m365.cloud.microsoft', 'copilot.cloud.microsoft'],
  notChat: ['^/(?:apps|create|agents|settings|pages|notebooks)(?:/|$)'],
  chat: ['^/chat(?:/|$)'],
  composer: [
    '#m365-chat-editor-target-element[contenteditable="true"]',
    'span[data-lexical-editor="true"][contenteditable="true"]',
  ],
  send: ['button.fai-SendButton', 'button[type="submit"]'],
  stop: ['button.fai-SendButton[aria-label*="Stop"]', 'button.fai-SendButton[aria-label*="停止"]'],
  scope: ['.fai-ChatInput', 'form', 'main', 'body'],
  editBox: [],
  editSend: [],
  enterIsNewline: [],
  assistantTurn: ['.fai-CopilotMessage', '[data-testid="copilot-message-reply-div"]'],
  streaming: [
    'button.fai-SendButton[aria-label*="Stop"]',
    'button.fai-SendButton[aria-label*="停止"]',
  ],
  conversation: '^/chat/conversation/([^/?#]+)',
  requests: [
    {
      id: 'hub',
      kind: 'send',
      method: 'SOCKET',
      hosts: ['substrate.office.com'],
      path: '^/m365Copilot/Chathub(?:/[^/]+)*$',
      codec: 'signalr',
      targets: {
        chat: { kind: 'send', text: ['arguments[+].message.text'] },
        Metrics: { kind: 'harmless' },
      },
      onFinding: 'refuse',
    },
  ],
};
