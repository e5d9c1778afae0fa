import type { Replica } from '../replica';
import { chatgptEndpoints, FILE_HOST } from '../site-kit/chatgpt/server/backend';
import { chatgptHeaders, PUSH_HOST } from '../site-kit/chatgpt/server/headers';

/** ChatGPT's newer shell: no ids on composer and buttons, and a second composer that nobody sees. */
export const chatgptB: Replica = {
  id: 'chatgpt-b',
  host: 'chatgpt.com',
  otherHosts: [FILE_HOST, PUSH_HOST],
  startPath: '/',
  title: 'ChatGPT',
  defaultMountMs: 300,
  htmlAttributes: { 'data-codex-window-type': 'browser' },
  colorScheme: { attribute: 'data-theme', light: 'light', dark: 'dark' },
  headers: chatgptHeaders,
  endpoints: chatgptEndpoints('batch'),
  sockets: [
    {
      host: PUSH_HOST,
      path: /^\/p2\/ws\/user$/,
      example: '/p2/ws/user',
      // The page only listens here.
      kindOf: () => 'other',
    },
  ],
};
