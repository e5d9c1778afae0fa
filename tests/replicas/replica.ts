/** What a replica declares about itself to the server: its host, its pages and its endpoints. */
import type { LoggedRequest, RequestKind } from './request-log';
import type { ConversationStore } from './site-kit/server/conversation-store';
import type { PageConfig } from './site-kit/page-config';

export const REPLICA_HOSTS = ['chatgpt.com', 'claude.ai'] as const;
export type ReplicaHost = (typeof REPLICA_HOSTS)[number];

/** Who asks: found by the device id that each page gets and sends back, as the real sites do. */
export interface PageSession {
  readonly deviceId: string;
  readonly replica: string;
  readonly config: PageConfig;
}

export interface Answer {
  json(value: unknown, status?: number): void;
  empty(status: number): void;
  /** Sends the bytes in small pieces whose edges are not those of the frames. */
  trickle(contentType: string, bytes: Uint8Array): Promise<void>;
}

export interface Exchange {
  readonly request: LoggedRequest;
  readonly session: PageSession;
  readonly match: RegExpExecArray;
  readonly store: ConversationStore;
  readonly answer: Answer;
}

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: RegExp;
  readonly kind: Exclude<RequestKind, 'page'>;
  /** A path that this endpoint serves. Checked against the product's own site data. */
  readonly example: string;
  respond(exchange: Exchange): void | Promise<void>;
}

export interface PageRequest {
  readonly config: PageConfig;
  readonly nonce: string;
  readonly deviceId: string;
}

export interface Replica {
  /** Also the name of its folder. */
  readonly id: string;
  readonly host: ReplicaHost;
  /** Further hosts that its pages talk to, for example for file bytes. */
  readonly otherHosts: readonly string[];
  /** Milliseconds until the editor is there when the address does not say otherwise. */
  readonly defaultMountMs: number;
  headers(nonce: string): Readonly<Record<string, string>>;
  /** Attributes of `<html>`, without `lang`. */
  htmlAttributes(config: PageConfig): Readonly<Record<string, string>>;
  /** What the server renders before any script runs. */
  serverRendered(config: PageConfig): string;
  readonly title: string;
  readonly endpoints: readonly Endpoint[];
}
