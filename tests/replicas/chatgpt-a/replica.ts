import type { Replica } from '../replica';
import { chatgptEndpoints, FILE_HOST } from '../site-kit/chatgpt/server/backend';
import { chatgptHeaders } from '../site-kit/chatgpt/server/headers';

/** ChatGPT's classic front end. */
export const chatgptA: Replica = {
  id: 'chatgpt-a',
  host: 'chatgpt.com',
  otherHosts: [FILE_HOST],
  startPath: '/',
  title: 'ChatGPT',
  defaultMountMs: 150,
  htmlAttributes: {},
  colorScheme: { attribute: 'class', light: 'light', dark: 'dark' },
  headers: chatgptHeaders,
  endpoints: chatgptEndpoints('one'),
  sockets: [],
};
