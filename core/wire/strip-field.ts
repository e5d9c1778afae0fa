/** Removes one top-level member from a JSON object and leaves every other character as it is. */
export function stripField(json: string, field: string): string | undefined {
  const members = topLevelMembers(json);
  if (!members) return undefined;
  let result = json;
  for (let index = members.length - 1; index >= 0; index -= 1) {
    const member = members[index];
    if (member?.name !== field) continue;
    const next = members[index + 1];
    const previous = members[index - 1];
    // With the comma on the side where a neighbour stands, so that the rest stays valid JSON.
    const start = next || !previous ? member.start : previous.end;
    const end = next ? next.start : member.end;
    result = result.slice(0, start) + result.slice(end);
  }
  return result;
}

interface Member {
  readonly name: string;
  /** At the opening quote of the name. */
  readonly start: number;
  /** Behind the value. */
  readonly end: number;
}

/** Expects valid JSON (the caller has parsed it); undefined when it is not an object. */
function topLevelMembers(json: string): Member[] | undefined {
  const members: Member[] = [];
  let position = skipSpace(json, 0);
  if (json[position] !== '{') return undefined;
  position = skipSpace(json, position + 1);
  while (json[position] === '"') {
    const start = position;
    const nameEnd = endOfString(json, start);
    const name: unknown = JSON.parse(json.slice(start, nameEnd));
    position = skipSpace(json, nameEnd);
    const end = endOfValue(json, skipSpace(json, position + 1));
    members.push({ name: String(name), start, end });
    position = skipSpace(json, end);
    if (json[position] !== ',') break;
    position = skipSpace(json, position + 1);
  }
  return members;
}

function endOfValue(json: string, start: number): number {
  const first = json[start];
  if (first === '"') return endOfString(json, start);
  if (first !== '{' && first !== '[') {
    let end = start;
    while (end < json.length && !/[\s,\]}]/.test(json.charAt(end))) end += 1;
    return end;
  }
  let depth = 0;
  for (let index = start; index < json.length; index += 1) {
    const char = json[index];
    if (char === '"') index = endOfString(json, index) - 1;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return json.length;
}

function endOfString(json: string, start: number): number {
  let index = start + 1;
  while (index < json.length && json[index] !== '"') index += json[index] === '\\' ? 2 : 1;
  return index + 1;
}

function skipSpace(json: string, start: number): number {
  let index = start;
  while (/\s/.test(json.charAt(index))) index += 1;
  return index;
}
