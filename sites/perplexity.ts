import type { SiteAdapter } from './site-adapter';

/** Perplexity: what is typed goes to the suggestions before it is asked. */
export const perplexity: SiteAdapter = {
  id: 'perplexity',
  name: 'Perplexity',
  hosts: ['www.perplexity.ai'],
  notChat: ['^/(?:settings|account|library|pro|enterprise|hub|login)(?:/|$)'],
  chat: ['^/$', '^/search/'],
  composer: [
    '#ask-input[contenteditable="true"][role="textbox"]',
    '#ask-input[contenteditable="true"]',
    'textarea#ask-input',
  ],
  send: [
    'button[data-testid="submit-button"]',
    'button[aria-label="Submit"]',
    'button[aria-label="送信"]',
  ],
  stop: ['button[aria-label^="Stop response"]', 'button[aria-label*="停止"]'],
  scope: ['form', 'main', 'body'],
  editBox: [],
  editSend: [],
  enterIsNewline: [],
  assistantTurn: ['[id^="markdown-content-"]', 'main .prose'],
  streaming: ['button[aria-label^="Stop response"]', 'button[aria-label*="停止"]'],
  conversation: '^/search/([^/?#]+)',
  requests: [
    {
      // The same words twice; the second place is there on a first question only.
      id: 'ask',
      kind: 'send',
      method: 'POST',
      path: '^/rest/sse/perplexity_ask$',
      codec: 'json',
      text: ['query_str', 'params.dsl_query?'],
      onFinding: 'refuse',
    },
    {
      id: 'autosuggest',
      kind: 'draft',
      method: 'POST',
      path: '^/rest/autosuggest/list-autosuggest$',
      codec: 'json',
      text: ['query'],
      onFinding: 'strip',
    },
  ],
};
