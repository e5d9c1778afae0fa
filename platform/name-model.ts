/**
 * Brings the name model, a file of the package, to where texts are scanned. A content script may not
 * read a file of the extension unless every page may, so the background hands it over.
 */
import { browser } from '#imports';
import {
  parseNameModel,
  type NameModel,
  type NameModelError,
} from '../core/detect/names/name-model';
import { err, type Result } from '../core/result';
import { sendMessage } from './messages';

const FILE = '/names.bin';

/** `unreachable`: the file could not be read, or the background gave no answer. */
export type NameModelFailure = NameModelError | { readonly code: 'unreachable' };

/** For pages of the extension itself. */
export async function readNameModel(): Promise<Result<NameModel, NameModelFailure>> {
  try {
    return parseNameModel(await readBytes());
  } catch {
    return err({ code: 'unreachable' });
  }
}

/** For a worker of such a page, which parses the file itself. @returns Undefined: it cannot be read. */
export async function readNameBytes(): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readBytes();
  } catch {
    return undefined;
  }
}

/** For content scripts. The answer takes a while: until it is there, names are found by rules. */
export async function requestNameModel(): Promise<Result<NameModel, NameModelFailure>> {
  try {
    return parseNameModel(fromBase64(await sendMessage('names.get', null)));
  } catch {
    return err({ code: 'unreachable' });
  }
}

/** For the background. @returns The file in base64; messages carry no bytes in every browser. */
export async function encodeNameModel(): Promise<string> {
  const bytes = await readBytes();
  const pieces: string[] = [];
  // A multiple of three, so that the pieces join without padding between them.
  const step = 0x6000;
  for (let at = 0; at < bytes.length; at += step) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + step))));
  }
  return pieces.join('');
}

async function readBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(browser.runtime.getURL(FILE));
  return new Uint8Array(await response.arrayBuffer());
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
