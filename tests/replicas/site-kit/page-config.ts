/** What the address of a page asks for. Read by the server, handed to the page as JSON. */
export type Language = 'ja' | 'en';

export const GZIP_FORMS = ['bytes', 'blob', 'stream', 'off'] as const;
export type GzipForm = (typeof GZIP_FORMS)[number];

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
  /** Text that the page puts into the composer by itself. */
  readonly prefill: string;
  /** Whether the prefilled text is sent at once. */
  readonly autoSend: boolean;
}

const MAX_MOUNT_MS = 10_000;

/**
 * @param query Of the page's address; parameters: tests/replicas/README.md.
 * @param acceptLanguage Header of the page request; decides where `hl` is absent.
 */
export function parsePageConfig(
  query: URLSearchParams,
  acceptLanguage: string,
  defaultMountMs: number,
): PageConfig {
  const autoSent = query.get('q') ?? '';
  return {
    language: oneOf(query.get('hl'), ['ja', 'en'], /^\s*ja\b/i.test(acceptLanguage) ? 'ja' : 'en'),
    mountMs: toMountMs(query.get('mount'), defaultMountMs),
    ssr: oneOf(query.get('ssr'), ['carry', 'lose'], 'carry'),
    gzip: oneOf(query.get('gzip'), GZIP_FORMS, 'bytes'),
    onError: oneOf(query.get('onerror'), ['keep', 'lose'], 'keep'),
    edit: oneOf(query.get('edit'), ['textarea', 'prosemirror'], 'textarea'),
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

function toMountMs(value: string | null, otherwise: number): number {
  if (value === null) return otherwise;
  const milliseconds = Number(value);
  if (!Number.isInteger(milliseconds) || milliseconds < 0 || milliseconds > MAX_MOUNT_MS) {
    throw new Error(`mount=${value} is not a whole number from 0 to ${MAX_MOUNT_MS}`);
  }
  return milliseconds;
}
