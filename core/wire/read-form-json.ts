import { err, ok } from '../result';
import type { Reading, WireBody } from './body-reading';
import type { FormJsonShape } from './body-shape';
import { parsePath, readPath, type JsonPlace } from './json-path';
import { isStringAt } from './json-text';
import { isJson, readJsonWords } from './read-json';
import { formLayer, jsonStringLayer, type TextLayer } from './text-layer';
import { utf8Of } from './utf8';

/**
 * Reads a form in which a field is JSON that holds a string of JSON. Each layer is decoded as the
 * one around it asks: form, JSON, JSON.
 */
export function readFormJson(body: WireBody, shape: FormJsonShape): Reading {
  const form = typeof body === 'string' ? body : utf8Of(body);
  if (form === undefined) return err({ code: 'not-utf8' });
  const values = valuesOf(form, shape.field);
  if (!values) return err({ code: 'not-form' });
  if (values.length === 0) return err({ code: 'unknown-shape' });
  const texts: string[] = [];
  const places: (JsonPlace | undefined)[] = [];
  for (const outer of values) {
    if (!isJson(outer.text)) return err({ code: 'not-json' });
    const read = readOuter(outer, shape);
    if (!read) return err({ code: 'unknown-shape' });
    for (const text of read.texts) texts.push(text);
    for (const place of read.places) places.push(place);
  }
  return ok({ texts, stripped: () => without(form, places) });
}

/** Every field of that name, since a server may take another one than we. */
function valuesOf(form: string, name: string): readonly TextLayer[] | undefined {
  const found: TextLayer[] = [];
  let start = 0;
  while (start <= form.length) {
    const next = form.indexOf('&', start);
    const end = next < 0 ? form.length : next;
    const equals = form.slice(start, end).indexOf('=');
    const nameEnd = equals < 0 ? end : start + equals;
    const own = formLayer(form, start, nameEnd);
    if (!own) return undefined;
    const value = own.text === name ? formLayer(form, Math.min(nameEnd + 1, end), end) : own;
    if (!value) return undefined;
    if (value !== own) found.push(value);
    start = end + 1;
  }
  return found;
}

interface OuterReading {
  readonly texts: readonly string[];
  /** Places of what is between the quotes, in the form as it came. */
  readonly places: readonly (JsonPlace | undefined)[];
}

function readOuter(outer: TextLayer, shape: FormJsonShape): OuterReading | undefined {
  const steps = parsePath(shape.within);
  const held = steps && readPath(outer.text, steps);
  if (!held?.complete || held.places.length === 0) return undefined;
  const texts: string[] = [];
  const places: (JsonPlace | undefined)[] = [];
  for (const { start, end } of held.places) {
    if (!isStringAt(outer.text, start)) return undefined;
    const inner = jsonStringLayer(outer.text, start, end);
    const read = isJson(inner.text) ? readJsonWords(inner.text, shape) : undefined;
    if (!read) return undefined;
    for (const text of read.texts) texts.push(text);
    for (const place of read.places) places.push(placeInForm(place, inner, outer));
  }
  return { texts, places };
}

/** Of what is between the quotes; a number has none that could stay. */
function placeInForm(
  { start, end }: JsonPlace,
  inner: TextLayer,
  outer: TextLayer,
): JsonPlace | undefined {
  if (!isStringAt(inner.text, start)) return undefined;
  return { start: outwards(start + 1, inner, outer), end: outwards(end - 1, inner, outer) };
}

function outwards(at: number, inner: TextLayer, outer: TextLayer): number {
  return outer.starts[inner.starts[at] ?? 0] ?? 0;
}

function without(form: string, all: readonly (JsonPlace | undefined)[]): string | undefined {
  const places = all.filter((place) => place !== undefined);
  if (places.length < all.length) return undefined;
  let result = '';
  let kept = 0;
  for (const { start, end } of places.sort((a, b) => a.start - b.start)) {
    result += form.slice(kept, Math.max(kept, start));
    kept = Math.max(kept, end);
  }
  return result + form.slice(kept);
}
