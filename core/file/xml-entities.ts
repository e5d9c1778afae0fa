const ENTITIES: Readonly<Record<string, string | undefined>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** @returns Undefined for an entity that XML itself does not know. */
export function decodeEntities(raw: string): string | undefined {
  if (!raw.includes('&')) return raw;
  let unknown = 0;
  const text = raw.replace(/&([^;&]{0,12})(;?)/gu, (_, name: string, end: string) => {
    const value = end === '' ? undefined : (ENTITIES[name] ?? numbered(name));
    if (value === undefined) unknown += 1;
    return value ?? '';
  });
  return unknown === 0 ? text : undefined;
}

/** `#38` or `#x26`. */
export function numbered(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:[xX]([\da-fA-F]{1,8})|(\d{1,8}))$/u.exec(name) ?? [];
  const digits = hex ?? decimal;
  if (digits === undefined) return undefined;
  const point = Number.parseInt(digits, hex === undefined ? 10 : 16);
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : undefined;
}

/** Fits text and attribute values in either kind of quotes. */
export function encodeEntities(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
