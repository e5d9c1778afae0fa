import { err, ok, type Result } from '../result';
import { actionOf } from './body-reading';
import type { UnreadableBody } from './body-reading';
import type { WireAction } from './body-shape';
import { readJsonWords } from './read-json';

export interface EventReading {
  readonly texts: readonly string[];
  readonly action: WireAction;
}

/**
 * Reads the words of a JSON object that says by a name what it is.
 *
 * @param names Every member that gives the name; two of them could mean two things.
 */
export function readEvent(
  json: string,
  names: readonly string[] | undefined,
  actions: Readonly<Record<string, WireAction>>,
): Result<EventReading, UnreadableBody> {
  const [name, second] = names ?? [];
  const action = name === undefined || second !== undefined ? undefined : actionOf(actions, name);
  if (!action) return err({ code: 'unknown-action' });
  if (!action.text) return ok({ texts: [], action });
  const { text, notText = [] } = action;
  const read = readJsonWords(json, { text, notText });
  return read ? ok({ texts: read.texts, action }) : err({ code: 'unknown-shape' });
}
