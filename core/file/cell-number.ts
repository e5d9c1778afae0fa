/** Shows numbers of sheets as the sheet shows them where that changes what they are: dates and digits. */

export interface NumberFormats {
  /** Codes by the style of a cell; absent for plain numbers. */
  readonly codes: readonly (string | undefined)[];
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
}

const DATE = 'yyyy/mm/dd';

/** Formats that a file does not spell out. Japanese Excel has dates at 27 to 36 and 50 to 58. */
export function builtInFormat(id: number): string | undefined {
  const isDate = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36);
  return isDate || (id >= 50 && id <= 58) ? DATE : undefined;
}

/** @param raw As the file writes it, such as `1.23456789012E11`. */
export function showNumber(raw: string, style: number, formats: NumberFormats): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  const code = formats.codes[style];
  if (code !== undefined && isDateCode(code)) return showDate(value, formats.from1904) ?? raw;
  if (!Number.isSafeInteger(value)) return raw;
  return code === undefined ? String(value) : showDigits(value, code);
}

/** Without quoted words, escapes, colours and languages, which may hold any letter. */
function isDateCode(code: string): boolean {
  const plain = code.replace(/"[^"]{0,255}"|\\.|\[[^\]]{0,255}\]/gu, '');
  return /[yed]/iu.test(plain) && !/general/iu.test(plain);
}

const DAY_MS = 86_400_000;

function showDate(days: number, from1904: boolean): string | undefined {
  if (days < 0 || days > 2_958_465) return undefined;
  const base = Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30);
  // Excel believes that there was a 29 February 1900.
  const early = !from1904 && days < 60 ? 1 : 0;
  const date = new Date(base + (Math.floor(days) + early) * DAY_MS);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getUTCFullYear()}/${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}`;
}

/** Codes such as `000-0000`: digits that a number has lost, and what stands between them. */
function showDigits(value: number, code: string): string {
  const plain = code.replace(/[\\"]/gu, '');
  if (value < 0 || !/^[0#()\- ]{2,30}$/u.test(plain) || !plain.includes('0')) return String(value);
  const digits = Array.from(String(value));
  let shown = '';
  for (const mark of Array.from(plain).reverse()) {
    if (mark === '0') shown = (digits.pop() ?? '0') + shown;
    else if (mark === '#') shown = (digits.pop() ?? '') + shown;
    else shown = mark + shown;
  }
  return digits.join('') + shown;
}
