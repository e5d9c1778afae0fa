/** What the address of a page asks for. Read by the server, handed to the page as JSON. */
export type Language = 'ja' | 'en';

export const GZIP_FORMS = ['bytes', 'blob', 'stream', 'off'] as const;
export type GzipForm = (typeof GZIP_FORMS)[number];

export const RPC_FORMS = ['raw', 'gzip', 'envelope', 'envelope-gzip'] as const;
export type RpcForm = (typeof RPC_FORMS)[number];

export interface PageConfig {
  readonly language: Language;
  /** Milliseconds from load until the editor is mounted. */
  readonly mountMs: number;
  /** Whether text typed before that survives it. */
  readonly ssr: 'carry' | 'lose';
  /** How the body of a Claude send is packed. */
  readonly gzip: GzipForm;
  /** Whether a failed send puts the words back into the composer. */
  readonly onError: 'keep' | 'lose';
  /** What a sent message is edited in (chatgpt-b). */
  readonly edit: 'textarea' | 'prosemirror';
  /** How the body of an action is packed (claude-rpc). */
  readonly rpc: RpcForm;
  /** When the site is told of a message that may follow (claude-rpc). */
  readonly warm: 'send' | 'typing' | 'off';
  /** Whether a message goes out as an action that nobody has described yet (claude-rpc). */
  readonly action: 'known' | 'future';
  /** What the words are written in once the field has the focus (chatgpt-c). */
  readonly editor: 'textarea' | 'lexical';
  /** Whether the page opens its socket before any other script can run (copilot). */
  readonly socket: 'late' | 'early';
  /** Milliseconds between the network chunks of an answer. */
  readonly paceMs: number;
  /** Text that the page puts into the composer by itself. */
  readonly prefill: string;
  /** Whether the prefilled text is sent at once. */
  readonly autoSend: boolean;
}

/** Parameters that hold for reloads and further pages; a prefilled text is used once. */
export const STICKY_PARAMETERS: readonly string[] = [
  'hl',
  'mount',
  'ssr',
  'gzip',
  'onerror',
  'edit',
  'rpc',
  'warm',
  'action',
  'editor',
  'socket',
  'pace',
];

const MAX_MOUNT_MS = 10_000;
const MAX_PACE_MS = 1_000;
const DEFAULT_PACE_MS = 18;

/**
 * @param query Of the page's address; parameters: tests/replicas/README.md.
 * @param acceptLanguage Header of the page request; decides where `hl` is absent.
 * @throws on a value that a parameter cannot have, so that a misspelt test fails.
 */
export function parsePageConfig(
  query: URLSearchParams,
  acceptLanguage: string,
  defaults: { readonly defaultMountMs: number },
): PageConfig {
  const autoSent = query.get('q') ?? '';
  return {
    language: oneOf(query.get('hl'), ['ja', 'en'], /^\s*ja\b/i.test(acceptLanguage) ? 'ja' : 'en'),
    mountMs: wholeNumber(query.get('mount'), MAX_MOUNT_MS, defaults.defaultMountMs),
    ssr: oneOf(query.get('ssr'), ['carry', 'lose'], 'carry'),
    gzip: oneOf(query.get('gzip'), GZIP_FORMS, 'bytes'),
    onError: oneOf(query.get('onerror'), ['keep', 'lose'], 'keep'),
    edit: oneOf(query.get('edit'), ['textarea', 'prosemirror'], 'textarea'),
    rpc: oneOf(query.get('rpc'), RPC_FORMS, 'raw'),
    warm: oneOf(query.get('warm'), ['send', 'typing', 'off'], 'send'),
    action: oneOf(query.get('action'), ['known', 'future'], 'known'),
    editor: oneOf(query.get('editor'), ['textarea', 'lexical'], 'textarea'),
    socket: oneOf(query.get('socket'), ['late', 'early'], 'late'),
    paceMs: wholeNumber(query.get('pace'), MAX_PACE_MS, DEFAULT_PACE_MS),
    prefill: autoSent === '' ? (query.get('prompt') ?? '') : autoSent,
    autoSend: autoSent !== '',
  };
}

function oneOf<const T extends string>(
  value: string | null,
  allowed: readonly T[],
  otherwise: NoInfer<T>,
): T {
  if (value === null) return otherwise;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new Error(`"${value}" is none of ${allowed.join(', ')}`);
  return found;
}

function wholeNumber(value: string | null, max: number, otherwise: number): number {
  if (value === null) return otherwise;
  const number = Number(value);
  if (value === '' || !Number.isInteger(number) || number < 0 || number > max) {
    throw new Error(`"${value}" is not a whole number from 0 to ${max}`);
  }
  return number;
}
