/**
 * Tells Shift_JIS from EUC-JP by what Japanese is made of: kana and everyday kanji have lead bytes of
 * their own in each. Undefined where neither is likely, such as Western code pages, or both are.
 */
export function guessJapanese(bytes: Uint8Array): 'shift_jis' | 'euc-jp' | undefined {
  const shift = decodes(bytes, 'shift_jis') && isLikelyShiftJis(countShiftJis(bytes));
  const euc = decodes(bytes, 'euc-jp') ? countEuc(bytes) : undefined;
  const isEuc = euc !== undefined && euc.common >= euc.units * COMMON_SHARE;
  if (shift && isEuc) return euc.kana >= euc.units * KANA_SHARE ? 'euc-jp' : undefined;
  if (shift) return 'shift_jis';
  return isEuc ? 'euc-jp' : undefined;
}

const COMMON_SHARE = 0.7;
/** Only half-width katakana can be read both ways; prose of the other encoding has hiragana. */
const KANA_SHARE = 0.1;

function decodes(bytes: Uint8Array, encoding: 'shift_jis' | 'euc-jp'): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

interface ShiftJisCount {
  /** Two bytes each. */
  readonly pairs: number;
  /** Kana, punctuation and the kanji of the first level. */
  readonly common: number;
  /** Half-width katakana: letters, all, and stretches of them. */
  readonly letters: number;
  readonly half: number;
  readonly runs: number;
}

function countShiftJis(bytes: Uint8Array): ShiftJisCount {
  const count = { pairs: 0, common: 0, letters: 0, half: 0, runs: 0 };
  let inRun = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const half = byte >= 0xa1 && byte <= 0xdf;
    if (half) {
      count.half += 1;
      if (byte >= 0xa6) count.letters += 1;
      if (!inRun) count.runs += 1;
    } else if (byte >= 0x80) {
      count.pairs += 1;
      if ((byte >= 0x81 && byte <= 0x83) || (byte >= 0x88 && byte <= 0x97)) count.common += 1;
      at += 1;
    }
    inRun = half;
  }
  return count;
}

/** Single bytes of half-width kana are also letters of Western code pages: those stand alone. */
function isLikelyShiftJis({ pairs, common, letters, half, runs }: ShiftJisCount): boolean {
  if (pairs > 0 && common < pairs * COMMON_SHARE) return false;
  if (pairs > half) return true;
  return letters >= half * 0.8 && half >= runs * 2.5;
}

function countEuc(bytes: Uint8Array): { units: number; common: number; kana: number } {
  const count = { units: 0, common: 0, kana: 0 };
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    count.units += 1;
    const kana = byte === 0xa4 || byte === 0xa5;
    if (kana) count.kana += 1;
    if (kana || byte === 0xa1 || byte === 0xa3 || (byte >= 0xb0 && byte <= 0xcf)) count.common += 1;
    at += byte === 0x8f ? 2 : 1;
  }
  return count;
}
