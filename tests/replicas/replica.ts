/** What a replica declares about itself to the server: its host, its pages and its endpoints. */
import type { LoggedRequest, RequestKind } from './request-log';
import type { ConversationStore } from './site-kit/server/conversation-store';
import type { Boot } from './site-kit/boot';
import type { PageConfig } from './site-kit/page-config';

export interface Replica {
  /** Also the name of its folder. */
  readonly id: string;
  /** The real host name. Several replicas may share one; the first in the registry is its default. */
  readonly host: string;
  /** Further real host names that its pages talk to, for example for file bytes. */
  readonly otherHosts: readonly string[];
  /** Path of its start page. */
  readonly startPath: string;
  /** Title of the document, before a conversation has one. */
  readonly title: string;
  /** Milliseconds until the editor is there when the address does not say otherwise. */
  readonly defaultMountMs: number;
  /** Attributes of `<html>` that never change, without `lang` and colour scheme. */
  readonly htmlAttributes: Readonly<Record<string, string>>;
  readonly colorScheme: ColorSchemeMark;
  /** Headers of its documents. `nonce` is that of every script in them. */
  headers(nonce: string): Readonly<Record<string, string>>;
  /** A script in the head of the document, before anything that an extension adds later could run. */
  readonly headScript?: (boot: Boot) => string;
  readonly endpoints: readonly Endpoint[];
  readonly sockets: readonly SocketEndpoint[];
}

/** How the site marks light and dark; a script keeps it in step with the system. */
export interface ColorSchemeMark {
  /** `<html>` unless given. */
  readonly on?: 'body';
  readonly attribute: string;
  readonly light: string;
  readonly dark: string;
}

/** One page load. Found again by the device id that each page sends back, as the real sites do. */
export interface PageSession {
  readonly deviceId: string;
  readonly replica: string;
  readonly config: PageConfig;
}

export interface Answer {
  json(value: unknown, status?: number): void;
  empty(status: number, headers?: Readonly<Record<string, string>>): void;
  bytes(contentType: string, bytes: Uint8Array): void;
  /**
   * Sends the bytes in small pieces whose edges are not those of the frames.
   *
   * @returns Whether all of it went out: false when the page hung up.
   */
  trickle(contentType: string, bytes: Uint8Array): Promise<boolean>;
}

export interface Exchange {
  readonly request: LoggedRequest;
  readonly session: PageSession;
  readonly match: RegExpExecArray;
  readonly store: ConversationStore;
  readonly answer: Answer;
  /** Sends a message over the sockets that this page holds open. */
  push(message: unknown): void;
}

export type EndpointKind = Exclude<RequestKind, 'page'>;

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** One of `otherHosts`, where it is not the replica's own host. */
  readonly host?: string;
  readonly path: RegExp;
  /** What a request to it is; where the body decides, the weightiest that it can be. */
  readonly kind: EndpointKind;
  /** Where one address serves several ends: what this body is. */
  readonly kindOf?: (decoded: string) => EndpointKind;
  /** Text of a body that is not text already; what it cannot read is logged as it came. */
  readonly decode?: (raw: Buffer, headers: Readonly<Record<string, string>>) => string;
  /** A path that this endpoint serves. Checked against the product's own site data. */
  readonly example: string;
  respond(exchange: Exchange): void | Promise<void>;
}

export interface SocketEndpoint {
  readonly host?: string;
  readonly path: RegExp;
  readonly example: string;
  /** What a message of the page is; it is logged like a request. */
  kindOf(message: string): EndpointKind;
  /** Right after the handshake. */
  opened?(socket: OpenSocket): void;
  /** Answers a message of the page; without it the page only listens. */
  receive?(message: LoggedRequest, socket: OpenSocket): void | Promise<void>;
}

export interface OpenSocket {
  readonly session: PageSession;
  readonly store: ConversationStore;
  readonly send: (text: string) => void;
  isOpen(): boolean;
  /** The time between two pieces of an answer. */
  pause(): Promise<void>;
}
