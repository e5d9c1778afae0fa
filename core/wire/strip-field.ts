import { isObjectAt, membersAt, startOfJson } from './json-text';

/**
 * Removes one top-level member from a JSON object, however often and however spelt it is there, and
 * leaves every other character as it is.
 *
 * @param json Text that `JSON.parse` accepts.
 * @returns The text itself when it has no such member; undefined when it is not an object.
 */
export function stripField(json: string, field: string): string | undefined {
  const at = startOfJson(json);
  if (!isObjectAt(json, at)) return undefined;
  const members = membersAt(json, at);
  let result = '';
  let kept = 0;
  for (let first = 0; first < members.length; first += 1) {
    if (members[first]?.name !== field) continue;
    let last = first;
    while (members[last + 1]?.name === field) last += 1;
    // With the comma on the side where a neighbour stays, so that the rest is still JSON.
    const next = members[last + 1];
    const previous = members[first - 1];
    const start = next ? members[first]?.start : (previous?.end ?? members[first]?.start);
    const end = next?.start ?? members[last]?.end;
    result += json.slice(kept, start);
    kept = end ?? kept;
    first = last;
  }
  return result + json.slice(kept);
}
