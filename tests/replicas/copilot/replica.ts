import type { Replica } from '../replica';
import { plainHeaders } from '../site-kit/server/plain-headers';
import { copilotEndpoints, copilotSocket } from './server';
import { HOST, socketAddress } from './wire';

/** Copilot for everybody: a text field that React holds, and words that leave over a socket. */
export const copilot: Replica = {
  id: 'copilot',
  host: HOST,
  otherHosts: [],
  startPath: '/',
  title: 'Copilot',
  defaultMountMs: 200,
  htmlAttributes: {},
  colorScheme: { attribute: 'class', light: 'light', dark: 'dark' },
  headers: (nonce) => plainHeaders(nonce, [`wss://${HOST}`]),
  headScript: (boot) =>
    boot.config.socket === 'late'
      ? ''
      : [
          `const socket=new WebSocket(${JSON.stringify(socketAddress(boot))}),heard=[];`,
          "socket.addEventListener('message',({data})=>heard.push(data));",
          'Object.assign(window.replica,{earlySocket:socket,earlyMessages:heard});',
        ].join(''),
  endpoints: copilotEndpoints,
  sockets: [copilotSocket],
};
