import type { Replica } from '../replica';
import { chatgptEndpoints, FILE_HOST } from '../site-kit/chatgpt/server/backend';
import { chatgptHeaders } from '../site-kit/chatgpt/server/headers';

/** ChatGPT as visitors without an account see it: a plain text field and a button that stays. */
export const chatgptC: Replica = {
  id: 'chatgpt-c',
  host: 'chatgpt.com',
  otherHosts: [FILE_HOST],
  startPath: '/',
  title: 'ChatGPT',
  defaultMountMs: 250,
  htmlAttributes: { 'data-logged-out': '' },
  colorScheme: { attribute: 'class', light: 'light', dark: 'dark' },
  headers: chatgptHeaders,
  endpoints: chatgptEndpoints('one', 'backend-anon'),
  sockets: [],
};
