import type { Replica } from '../replica';
import { plainHeaders } from '../site-kit/server/plain-headers';
import { hubSocket, m365Endpoints } from './server';
import { HOST, HUB_HOST } from './wire';

/** Copilot of Microsoft 365: the chat stands in a frame of the page, and talks SignalR. */
export const m365: Replica = {
  id: 'm365',
  host: HOST,
  otherHosts: [HUB_HOST],
  startPath: '/chat',
  title: 'Microsoft 365 Copilot',
  defaultMountMs: 250,
  htmlAttributes: {},
  colorScheme: { attribute: 'class', light: 'light', dark: 'dark' },
  headers: (nonce) => plainHeaders(nonce, [`wss://${HUB_HOST}`]),
  endpoints: m365Endpoints,
  sockets: [hubSocket],
};
