import {
  elementsAt,
  endOfValue,
  isListAt,
  isNullAt,
  isObjectAt,
  isStringAt,
  membersAt,
  startOfJson,
  stringAt,
} from './json-text';

/** One name of a path. */
export interface PathStep {
  readonly name: string;
  /** May be missing or null. */
  readonly optional: boolean;
  /** The value is a list, and the path goes on in each of its elements; `some`: there must be one. */
  readonly list: 'no' | 'any' | 'some';
}

/** What stands at the end of a path. */
export interface PathReading {
  readonly texts: readonly string[];
  /** Where in the JSON text each of `texts` stands. */
  readonly places: readonly JsonPlace[];
  /** False when the value is not built as the path says; `texts` is then not all there is. */
  readonly complete: boolean;
}

/** A value in a JSON text, from its first character to the one behind its last. */
export interface JsonPlace {
  readonly start: number;
  readonly end: number;
}

/** Values nested deeper than this at the end of a path are not read, so the reading is incomplete. */
export const MAX_LEAF_DEPTH = 64;

const STEP = /^(?<name>[\w-]+)(?<optional>\?)?(?<list>\[\+?\])?$/u;

const PLACE_IN_LIST = /^\d{1,3}$/u;

const LISTS: Readonly<Record<string, PathStep['list']>> = { '[]': 'any', '[+]': 'some' };

/** Parses a path such as `attachments?[].extracted_content`; undefined when it is not one. */
export function parsePath(path: string): PathStep[] | undefined {
  const steps: PathStep[] = [];
  for (const part of path.split('.')) {
    const groups = STEP.exec(part)?.groups;
    const name = groups?.['name'];
    if (name === undefined) return undefined;
    steps.push({
      name,
      optional: groups?.['optional'] !== undefined,
      list: LISTS[groups?.['list'] ?? ''] ?? 'no',
    });
  }
  return steps;
}

/**
 * Reads every string that a path leads to, in each of several members of one name.
 *
 * @param json Text that `JSON.parse` accepts.
 * @param notText Names of members that are passed over inside the value at the end of the path.
 */
export function readPath(
  json: string,
  steps: readonly PathStep[],
  notText: readonly string[] = [],
): PathReading {
  const walk: Walk = { json, steps, notText, texts: [], places: [], complete: true };
  enter(walk, startOfJson(json), 0);
  return walk;
}

interface Walk {
  readonly json: string;
  readonly steps: readonly PathStep[];
  readonly notText: readonly string[];
  readonly texts: string[];
  readonly places: JsonPlace[];
  complete: boolean;
}

function enter(walk: Walk, at: number, index: number): void {
  const step = walk.steps[index];
  if (!step) {
    collect(walk, at, 0);
    return;
  }
  const found = valuesAt(walk.json, at, step.name);
  if (!found || (found.length === 0 && !step.optional)) walk.complete = false;
  for (const value of found ?? []) {
    if (step.optional && isNullAt(walk.json, value)) continue;
    if (step.list !== 'no') enterEach(walk, value, index);
    else enter(walk, value, index + 1);
  }
}

/** Undefined where the value at `at` has nothing of that name. */
function valuesAt(json: string, at: number, name: string): number[] | undefined {
  if (isObjectAt(json, at)) {
    return membersAt(json, at).flatMap((member) => (member.name === name ? [member.value] : []));
  }
  if (!isListAt(json, at) || !PLACE_IN_LIST.test(name)) return undefined;
  return elementsAt(json, at).slice(Number(name), Number(name) + 1);
}

function enterEach(walk: Walk, at: number, index: number): void {
  const elements = isListAt(walk.json, at) ? elementsAt(walk.json, at) : undefined;
  if (!elements || (elements.length === 0 && walk.steps[index]?.list === 'some')) {
    walk.complete = false;
  }
  for (const element of elements ?? []) enter(walk, element, index + 1);
}

function collect(walk: Walk, at: number, depth: number): void {
  const { json } = walk;
  if (depth > MAX_LEAF_DEPTH) {
    walk.complete = false;
  } else if (isStringAt(json, at)) {
    note(walk, at, stringAt(json, at));
  } else if (isListAt(json, at)) {
    for (const element of elementsAt(json, at)) collect(walk, element, depth + 1);
  } else if (isObjectAt(json, at)) {
    for (const member of membersAt(json, at)) {
      if (!walk.notText.includes(member.name)) collect(walk, member.value, depth + 1);
    }
  } else if (!isNullAt(json, at)) {
    note(walk, at, json.slice(at, endOfValue(json, at))); // a number may be a card number
  }
}

function note(walk: Walk, at: number, text: string): void {
  walk.texts.push(text);
  walk.places.push({ start: at, end: endOfValue(walk.json, at) });
}
