import { err, ok, type Result } from '../result';
import { gravest } from './body-reading';
import type { Reading, UnreadableBody, WireBody } from './body-reading';
import type { SignalrShape, WireAction } from './body-shape';
import { readEvent, type EventReading } from './read-event';
import { isJson, stringsOf } from './read-json';
import { isObjectAt, membersAt, startOfJson } from './json-text';
import { utf8Of } from './utf8';

/** Closes each record. */
const END_OF_RECORD = '\u001e';

/** Invocation, with an answer or without: these carry what a page has to say. */
const INVOCATIONS = ['1', '4'];
/** Cancel, ping, close, acknowledge, sequence: by the protocol they hold no words. */
const WORDLESS = ['5', '6', '7', '8', '9'];
const HARMLESS: WireAction = { kind: 'harmless' };

/**
 * Reads a frame of SignalR's JSON protocol, which may hold several records.
 *
 * @see https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md
 */
export function readSignalr(body: WireBody, shape: SignalrShape): Reading {
  const frame = typeof body === 'string' ? body : utf8Of(body);
  if (frame === undefined) return err({ code: 'not-utf8' });
  const records = frame.split(END_OF_RECORD);
  // Behind the last end there is nothing; without one the record is cut off.
  if (records.pop() !== '' || records.length === 0) return err({ code: 'not-signalr' });
  const texts: string[] = [];
  const actions: WireAction[] = [];
  for (const record of records) {
    const read = readRecord(record, shape);
    if (!read.ok) return read;
    for (const text of read.value.texts) texts.push(text);
    actions.push(read.value.action);
  }
  return ok({ texts, action: gravest(actions), stripped: () => undefined });
}

function readRecord(record: string, shape: SignalrShape): Result<EventReading, UnreadableBody> {
  if (!isJson(record) || !isObjectAt(record, startOfJson(record))) return err({ code: 'not-json' });
  const members = membersAt(record, startOfJson(record));
  const types = members
    .filter(({ name }) => name === 'type')
    .map(({ value, end }) => record.slice(value, end));
  if (types.length === 0 && isHandshake(members.map(({ name }) => name))) {
    return ok({ texts: [], action: HARMLESS });
  }
  // A second member of that name could say something else to the server.
  const [type, second] = types;
  if (type === undefined || second !== undefined) return err({ code: 'unknown-action' });
  if (WORDLESS.includes(type)) return ok({ texts: [], action: HARMLESS });
  if (!INVOCATIONS.includes(type)) return err({ code: 'unknown-action' });
  return readEvent(record, stringsOf(record, 'target'), shape.targets);
}

function isHandshake(names: readonly string[]): boolean {
  return names.includes('protocol') && names.every((n) => n === 'protocol' || n === 'version');
}
