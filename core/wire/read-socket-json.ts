import { err, ok } from '../result';
import { gravest } from './body-reading';
import type { Reading, WireBody } from './body-reading';
import type { SocketJsonShape } from './body-shape';
import { isObjectAt, startOfJson } from './json-text';
import { readEvent } from './read-event';
import { isJson, stringsOf } from './read-json';
import { utf8Of } from './utf8';

/** Reads a frame that is one JSON object, with a member that says which event it is. */
export function readSocketJson(body: WireBody, shape: SocketJsonShape): Reading {
  const json = typeof body === 'string' ? body : utf8Of(body);
  if (json === undefined) return err({ code: 'not-utf8' });
  if (!isJson(json) || !isObjectAt(json, startOfJson(json))) return err({ code: 'not-json' });
  const read = readEvent(json, stringsOf(json, shape.field), shape.events);
  if (!read.ok) return read;
  const { texts, action } = read.value;
  return ok({ texts, action: gravest([action]), stripped: () => undefined });
}
