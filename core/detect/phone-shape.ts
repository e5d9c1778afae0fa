/**
 * How much the bare form of a digit run looks like a phone number. Rules of numbering plans, not a
 * table of every number: made-up and new numbers have the same form as those in use.
 */
export interface PhoneShape {
  /** `named-only`: digits in plausible groups, which mean a phone only if a word says so. */
  readonly kind: 'certain' | 'likely' | 'possible' | 'named-only' | 'none';
}

/** Country codes of ITU-T E.164 by first digits: two-digit ones whole, three-digit ones by their head. */
const COUNTRY_CODE =
  /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-689]\d|3[578]\d|42\d|5[09]\d|6[789]\d|8[058]\d|87\d|9[679]\d)/u;
/** Japanese plan (総務省 電気通信番号計画): mobile, IP, free and navigation numbers. */
const JP_MOBILE = /^0[5-9]0\d{8}$/u;
const JP_LANDLINE = /^0[1-9]\d{8}$/u;

/** @param run Digits with separators, as found in a folded text. */
export function ratePhoneShape(run: string): PhoneShape {
  const digits = run.replace(/[^0-9]/gu, '');
  const groups = run.split(/[^0-9]+/u).filter((group) => group !== '');
  if (
    digits.length < 6 ||
    digits.length > 16 ||
    /^[01]+$/u.test(digits) ||
    isDateOrAddress(run, groups)
  )
    return NONE;
  if (/^\(?\+/u.test(run)) return international(digits);
  if (/[(]/u.test(run) && !/\(\s?\+?\d{1,5}\)/u.test(run)) return NONE;
  const shape = japanese(digits, groups) ?? northAmerican(run, digits);
  if (shape) return shape;
  if (/^00[1-9]/u.test(digits) && digits.length >= 11 && groups.length > 1)
    return groupsAre(
      groups.map((group) => group.length),
      ['4-4-4'],
    )
      ? NAMED_ONLY
      : LIKELY;
  if (digits.length > (digits.startsWith('0') ? 14 : 13)) return NONE;
  return domestic(run, digits, groups);
}

const CERTAIN: PhoneShape = { kind: 'certain' };
const LIKELY: PhoneShape = { kind: 'likely' };
const POSSIBLE: PhoneShape = { kind: 'possible' };
const NAMED_ONLY: PhoneShape = { kind: 'named-only' };
const NONE: PhoneShape = { kind: 'none' };

function international(digits: string): PhoneShape {
  if (digits.length < 7 || digits.length > 15 || !COUNTRY_CODE.test(digits)) return NONE;
  return digits.length < 9 ? LIKELY : CERTAIN;
}

function japanese(digits: string, groups: readonly string[]): PhoneShape | undefined {
  const sizes = groups.map((group) => group.length);
  const spaced = groups.length === digits.length;
  const whole = groups.length === 1;
  if (/^0800\d{7}$/u.test(digits)) return groupsAre(sizes, ['4-3-4']) ? CERTAIN : POSSIBLE;
  if (JP_MOBILE.test(digits))
    return whole || spaced
      ? LIKELY
      : groupsAre(sizes, ['3-4-4', '3-8', '7-4'])
        ? CERTAIN
        : POSSIBLE;
  if (!JP_LANDLINE.test(digits)) return undefined;
  if (/^0(?:120|570|180|990)/u.test(digits) && groupsAre(sizes, ['4-3-3', '4-6', '4-2-4']))
    return CERTAIN;
  if (groupsAre(sizes, ['2-4-4', '3-3-4', '4-2-4', '5-1-4'])) return CERTAIN;
  if (whole || spaced) return POSSIBLE;
  return undefined;
}

function groupsAre(sizes: readonly number[], shapes: readonly string[]): boolean {
  return shapes.includes(sizes.join('-'));
}

/** Area code and exchange do not start with 0 or 1 in North America; made-up exchanges often do. */
function northAmerican(run: string, digits: string): PhoneShape | undefined {
  const plain = run.trim();
  if (/^(?:00?1[ .-]|1[ .-]?)?\([2-9]\d{2}\)[ .-]{0,2}\d{3}[ .-]?\d{4}$/u.test(plain))
    return CERTAIN;
  if (/^(?:00?1[ .-]|1[ .-])?[2-9]\d{2}([ .-])\d{3}\1\d{4}$/u.test(plain)) return LIKELY;
  if (/^[2-9]\d{2}-\d{7}$/u.test(plain) || /^1?[2-9]\d{2}[2-9]\d{6}$/u.test(plain)) return POSSIBLE;
  if (digits.length === 11 && /^1[ .-]/u.test(plain)) return POSSIBLE;
  return undefined;
}

/** Domestic forms of other countries: a trunk 0 or an area code in brackets is the best hint there is. */
function domestic(run: string, digits: string, groups: readonly string[]): PhoneShape {
  const bracketed = /\(\d{1,5}\)/u.test(run);
  if (bracketed && digits.length >= 8) return LIKELY;
  if (digits.length < 7) return NONE;
  if (groups.length === 1)
    return /^[0-9]{7,12}$/u.test(digits)
      ? /^0[1-9]/u.test(digits) && digits.length <= 11
        ? POSSIBLE
        : NAMED_ONLY
      : NONE;
  if (groups.length > 6 || groups.some((group) => group.length > 8)) return NONE;
  if (digits.startsWith('0') && digits.length <= 12) return POSSIBLE;
  if (digits.length >= 8 && groups.every((group) => group.length >= 2)) return POSSIBLE;
  return NAMED_ONLY;
}

function isDateOrAddress(run: string, groups: readonly string[]): boolean {
  if (/^(?:19|20)\d{2}[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:0?[1-9]|[12]\d|3[01])(?!\d)/u.test(run))
    return true;
  if (
    /^\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}(?!\d)(?:\D|$)/u.test(run) &&
    groups.length === 3 &&
    !run.startsWith('0')
  )
    return true;
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}/u.test(run)) return true;
  // Four groups of up to three digits with full stops: an IP address; with one kind only: an amount.
  return /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(run) || /^\d{1,3}(?:\.\d{3})+$/u.test(run);
}
