import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPrivateMatcher,
  toPrivateTerm,
  type PrivateList,
} from '../../../../core/detect/private-list';
import type { ListName, OwnLists } from '../../../../core/detect/own-lists';
import { createScanner } from '../../../../core/detect/scan';
import { decide } from '../../../../core/guideline/decide';
import type { Guideline } from '../../../../core/guideline/schema';
import bundled from '../../../../guidelines/default.json';

const SALT = 'f3a1c2';

function listOf(...terms: readonly string[]): PrivateList {
  return {
    salt: SALT,
    terms: terms.map((term) => {
      const entry = toPrivateTerm(term, SALT);
      if (!entry) throw new Error('not listed');
      return entry;
    }),
  };
}

function ownLists({
  neverFlag = [],
  alwaysMask = [],
}: Partial<Record<ListName, readonly string[]>>): OwnLists {
  return {
    salt: SALT,
    neverFlag: listOf(...neverFlag).terms,
    alwaysMask: listOf(...alwaysMask).terms,
  };
}

const guideline = bundled as unknown as Guideline;

function decided(
  text: string,
  own: { neverFlag?: readonly string[]; alwaysMask?: readonly string[] },
) {
  const scanned = createScanner({ terms: [], own: ownLists(own) }).scan(text);
  if (!scanned.ok) throw new Error(scanned.error.code);
  return decide(scanned.value, guideline);
}

describe('private list', () => {
  it('holds no word: neither the term nor a digest that is the same under another salt', () => {
    const list = listOf('青嵐計画', 'Blue Gale');
    expect(JSON.stringify(list)).not.toMatch(/青嵐|blue/iu);
    expect(toPrivateTerm('青嵐計画', 'other')?.digest).not.toBe(list.terms[0]?.digest);
  });

  it.each(['a', ' あ ', 'x'.repeat(121)])('does not list %j', (term) => {
    expect(toPrivateTerm(term, SALT)).toBeUndefined();
  });

  it('finds exactly the listed terms, wherever they stand', () => {
    const word = fc.string({
      unit: fc.constantFrom('あ', '青', 'ａ', 'B', ' ', '-'),
      maxLength: 12,
    });
    const term = fc.constantFrom('青あ青', 'あ青', '青-青あ');
    fc.assert(
      fc.property(word, term, word, (before, inside, behind) => {
        const text = `${before}${inside}${behind}`;
        const found = [...createPrivateMatcher(listOf(inside)).find(text)];
        expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
          found.map(() => inside),
        );
        expect(found.some(({ start }) => start === before.length)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('masks what is always to be masked, in every notation', () => {
    for (const text of ['来期のﾌﾟﾗﾝ七海を', '来期のプラン\u200b七海を', '来期のプラン七海を']) {
      const verdict = decided(text, { alwaysMask: ['プラン七海'] });
      expect(verdict.judgements.map(({ action, ruleId }) => [action, ruleId])).toEqual([
        ['mask', 'own-terms'],
      ]);
    }
    expect(decided('Nanamiya', { alwaysMask: ['nanami'] }).judgements).toEqual([]);
  });

  it('masks under a guideline that says nothing of own terms', () => {
    const lists = ownLists({ alwaysMask: ['七海'] });
    const scanned = createScanner({ terms: [], own: lists }).scan('七海');
    const silent = { ...guideline, rules: guideline.rules.filter(({ id }) => id !== 'own-terms') };
    expect(scanned.ok && decide(scanned.value, silent).decision).toBe('mask');
  });

  it('lets go what is never to be flagged, and only as a whole', () => {
    expect(decided('代表 info@example.co.jp', {}).decision).toBe('mask');
    const own = { neverFlag: ['ＩＮＦＯ@example.co.jp'] };
    const letGo = decided('代表 info@example.co.jp', own);
    expect(letGo.decision).toBe('allow');
    // It stays on the list of what was found, so that it can be taken back there.
    expect(letGo.judgements).toMatchObject([{ action: 'allow', finding: { listed: true } }]);
    expect(decided('代表 sub-info@example.co.jp', own).decision).toBe('mask');
  });

  it('lets nobody list a way past a rule that cannot be overridden', () => {
    const verdict = decided('password=Kaze-2277-umi', { neverFlag: ['Kaze-2277-umi'] });
    expect(verdict.decision).toBe(guideline.phase === 'observe' ? 'allow' : 'block');
    expect(verdict.judgements).toHaveLength(1);
  });

  it('masks a listed word as a whole, and never more mildly than what stands in it', () => {
    const inside = decided('宛先 info@example.co.jp です', { alwaysMask: ['example'] });
    expect(inside.judgements).toMatchObject([
      { action: 'mask', finding: { type: 'USER_TERM', start: 3, parts: [{ type: 'EMAIL' }] } },
    ]);
    const secret = decided('password=Kaze-2277-umi', { alwaysMask: ['Kaze-2277-umi'] });
    expect(secret.decision).toBe('block');
    expect(secret.override).toBe('none');
  });

  it('draws together terms and findings that overlap', () => {
    const text = 'あ 03-0000-1234 青嵐計画の青嵐計画室、青嵐計画室長';
    const own = { alwaysMask: ['青嵐計画', '計画室', '1234 青嵐'] };
    const { judgements } = decided(text, own);
    expect(judgements.map(({ finding }) => text.slice(finding.start, finding.end))).toEqual([
      '03-0000-1234 青嵐計画',
      '青嵐計画室',
      '青嵐計画室',
    ]);
  });

  it('costs little on a text that almost matches everywhere', () => {
    const matcher = createPrivateMatcher(
      listOf(...Array.from({ length: 40 }, (_, n) => `語${n}あああ`)),
    );
    const before = process.cpuUsage();
    expect([...matcher.find('あ'.repeat(100_000))]).toEqual([]);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(400);
  });
});

describe('never-flag words of the guideline', () => {
  it('are dropped as whole findings', () => {
    const scanner = createScanner({ terms: [], neverFlag: ['03-0000-1234'] });
    const found = (text: string) => {
      const scanned = scanner.scan(text);
      return scanned.ok && scanned.value.length;
    };
    expect(found('電話 ０３-００００-１２３４')).toBe(0);
    expect(found('電話 03-0000-1235')).toBe(1);
  });
});
