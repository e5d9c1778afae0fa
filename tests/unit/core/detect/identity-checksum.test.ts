import { describe, expect, it } from 'vitest';
import * as americas from '../../../../core/detect/identity-checksum-americas';
import * as europe from '../../../../core/detect/identity-checksum-europe';

type Check = (value: string) => boolean;

/** Specimens of manuals and made-up numbers, without separators. */
const HOLD: readonly (readonly [name: string, value: string, check: Check])[] = [
  ['Brazil, person', '52998224725', americas.brazilianPersonHolds],
  ['Brazil, company', '11222333000181', americas.brazilianCompanyHolds],
  ['Chile', '123456785', americas.chileanHolds],
  ['Argentina', '20123456786', americas.argentinianHolds],
  ['France', '184127645108946', europe.frenchPersonHolds],
  ['Netherlands', '123456782', europe.dutchHolds],
  ['Belgium', '85073003328', europe.belgianHolds],
  ['Switzerland', '7569217076985', europe.swissHolds],
  ['Ireland', '1234567T', europe.irishHolds],
];

describe('check digits of identity numbers', () => {
  it.each(HOLD)('%s: %s holds, and with its last digit changed it does not', (_, value, holds) => {
    expect(holds(value)).toBe(true);
    const last = value.slice(-1);
    const others = (/[A-Z]/u.test(last) ? 'ABCDEFGHIJKLMNOPQRSTUVW' : '0123456789').replace(
      last,
      '',
    );
    for (const other of others) expect(holds(value.slice(0, -1) + other), other).toBe(false);
  });

  it('refuses rows of one digit', () => {
    expect(americas.brazilianPersonHolds('11111111111')).toBe(false);
    expect(europe.dutchHolds('000000000')).toBe(false);
  });

  it('Belgium: births from 2000 on count with a 2 in front', () => {
    const head = 170730033;
    const check = String(97 - ((head + 2_000_000_000) % 97)).padStart(2, '0');
    expect(europe.belgianHolds(`${head}${check}`)).toBe(true);
  });
});
