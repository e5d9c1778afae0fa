import { joinBytes } from './utf8';

/** One part of a `multipart/form-data` body; offsets into its bytes. */
export interface FormPart {
  readonly name: string;
  /** Only where the part says that it is a file. */
  readonly filename?: string;
  /** Its content type; empty where none is given. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export interface MultipartForm {
  /** As in the content type, without the two dashes in front. */
  readonly boundary: string;
  readonly parts: readonly FormPart[];
}

/** A boundary has up to 70 characters; a part has few and short headers. */
const MAX_LINE_BYTES = 4096;
const DASHES = '--';
const LINE_END = '\r\n';

/**
 * Takes a form in parts to pieces. The boundary is read from the first line: the header that names
 * it is not there yet when a page hands its body over.
 *
 * @returns Undefined for what is not such a body to its very end.
 * @see https://www.rfc-editor.org/rfc/rfc7578
 */
export function readMultipartForm(body: Uint8Array): MultipartForm | undefined {
  const first = lineAt(body, 0);
  if (!first?.text.startsWith(DASHES) || first.text.length <= DASHES.length) return undefined;
  const boundary = first.text.slice(DASHES.length);
  const delimiter = toBytes(LINE_END + first.text);
  const parts: FormPart[] = [];
  let at = first.end;
  for (;;) {
    const head = readHead(body, at);
    const end = head && indexOf(body, delimiter, head.end - LINE_END.length);
    if (!head || end === undefined) return undefined;
    // An empty part: the line end that closes its headers also opens the delimiter.
    parts.push({ ...head.part, start: head.end, end: Math.max(end, head.end) });
    const behind = end + delimiter.length;
    const line = lineAt(body, behind);
    if (line?.text === '') {
      at = line.end;
      continue;
    }
    const rest = toText(body.subarray(behind));
    return rest === DASHES || rest === DASHES + LINE_END ? { boundary, parts } : undefined;
  }
}

/** The body with other bytes in one part; everything else stays as it is. */
export function replacePart(
  body: Uint8Array,
  { start, end }: FormPart,
  bytes: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return joinBytes([body.subarray(0, start), bytes, body.subarray(end)]);
}

interface PartHead {
  readonly part: Pick<FormPart, 'name' | 'filename' | 'type'>;
  /** Behind the empty line. */
  readonly end: number;
}

const DISPOSITION = /^content-disposition: *form-data; *(?<parameters>.*)$/iu;
const TYPE = /^content-type: *(?<type>.*)$/iu;
const NAME = /(?:^|; *)name="(?<value>[^"]*)"/iu;
const FILENAME = /(?:^|; *)filename="(?<value>[^"]*)"/iu;

function readHead(body: Uint8Array, start: number): PartHead | undefined {
  let at = start;
  let parameters: string | undefined;
  let type = '';
  for (;;) {
    const line = lineAt(body, at);
    if (!line) return undefined;
    at = line.end;
    if (line.text === '') break;
    const disposition = DISPOSITION.exec(line.text)?.groups?.['parameters'];
    // Of two, a server may take the other.
    if (disposition !== undefined && parameters !== undefined) return undefined;
    parameters = disposition ?? parameters;
    type = TYPE.exec(line.text)?.groups?.['type'] ?? type;
  }
  const name = valueOf(NAME, parameters);
  const filename = valueOf(FILENAME, parameters);
  if (name === undefined) return undefined;
  return { part: { name, type, ...(filename !== undefined && { filename }) }, end: at };
}

/** Browsers write a quote and the line ends in a name as escapes, and nothing else. */
function valueOf(pattern: RegExp, parameters: string | undefined): string | undefined {
  const value = pattern.exec(parameters ?? '')?.groups?.['value'];
  return value?.replace(/%(?:22|0D|0A)/giu, (escape) => decodeURIComponent(escape));
}

function lineAt(body: Uint8Array, start: number): { text: string; end: number } | undefined {
  const window = body.subarray(start, start + MAX_LINE_BYTES);
  const end = indexOf(window, toBytes(LINE_END), 0);
  if (end === undefined) return undefined;
  return { text: toText(window.subarray(0, end)), end: start + end + LINE_END.length };
}

function indexOf(body: Uint8Array, wanted: Uint8Array, from: number): number | undefined {
  const [first = 0] = wanted;
  for (let at = body.indexOf(first, from); at >= 0; at = body.indexOf(first, at + 1)) {
    if (wanted.every((byte, n) => body[at + n] === byte)) return at;
  }
  return undefined;
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function toText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
