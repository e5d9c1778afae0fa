/** The page loads a running server knows, by the device id that each got with its document. */
import { randomUUID } from 'node:crypto';
import type { PageSession } from '../../replica';
import type { IncomingRequest } from './read-request';
import type { PageConfig } from '../page-config';

/** Where the sites put the id of the device or the page load. */
const DEVICE_HEADERS = ['oai-device-id', 'anthropic-device-id', 'x-device-id'];
const DEVICE_PARAMETERS = ['did', 'f.sid'];

export interface PageSessions {
  open(replica: string, config: PageConfig): PageSession;
  of(request: Pick<IncomingRequest, 'headers' | 'query'>): PageSession | undefined;
}

export function createPageSessions(): PageSessions {
  const byDevice = new Map<string, PageSession>();
  return {
    open(replica, config) {
      const session = { deviceId: randomUUID(), replica, config };
      byDevice.set(session.deviceId, session);
      return session;
    },
    of({ headers, query }) {
      const parameters = new URLSearchParams(query);
      const ids = [
        ...DEVICE_HEADERS.map((name) => headers[name]),
        ...DEVICE_PARAMETERS.map((name) => parameters.get(name) ?? undefined),
      ];
      const deviceId = ids.find((id) => id !== undefined);
      return deviceId === undefined ? undefined : byDevice.get(deviceId);
    },
  };
}
