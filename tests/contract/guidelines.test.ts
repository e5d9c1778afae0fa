import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDING_TYPES } from '../../core/detect/finding';
import { createScanner } from '../../core/detect/scan';
import { decide } from '../../core/guideline/decide';
import { parseGuideline } from '../../core/guideline/parse';
import { CLAUSE_KINDS } from '../../core/guideline/schema';
import { BUNDLED_GUIDELINE } from '../../platform/guideline-store';
import { SITES } from '../../sites/registry';

const FOLDER = new URL('../../guidelines/', import.meta.url);
const files = readdirSync(FOLDER).map(
  (file) => [file, readFileSync(new URL(file, FOLDER))] as const,
);
const knownSites = SITES.map(({ id }) => id);

function parsed(bytes: Uint8Array) {
  const result = parseGuideline(bytes, { knownSites });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const decisionOf = (text: string) => {
  const scanner = createScanner({ terms: BUNDLED_GUIDELINE.terms });
  const scan = scanner.scan(text);
  if (!scan.ok) throw new Error(scan.error.code);
  return decide(scan.value, BUNDLED_GUIDELINE);
};

describe('guidelines', () => {
  it.each(files)('%s is taken without a notice', (_, bytes) => {
    expect(parsed(bytes).notices).toEqual([]);
  });

  it.each(files)('%s spells out every field, so that no parser is needed to use it', (_, bytes) => {
    expect(JSON.parse(bytes.toString('utf8'))).toEqual(parsed(bytes).guideline);
  });

  it('the bundled one is what content scripts use unparsed', () => {
    const file = files.find(([name]) => name === 'default.json');
    if (!file) throw new Error('no default.json');
    expect(BUNDLED_GUIDELINE).toEqual(parsed(file[1]).guideline);
  });

  it('the bundled one has a rule for every type, a clause of every kind, a service for every site', () => {
    const { rules, clauses, services } = BUNDLED_GUIDELINE;
    const types = new Set(rules.flatMap((rule) => rule.types));
    expect(FINDING_TYPES.filter((type) => !types.has(type))).toEqual([]);
    expect([...new Set(clauses.map(({ kind }) => kind))].toSorted()).toEqual(
      CLAUSE_KINDS.toSorted(),
    );
    expect(services.map(({ site }) => site).toSorted()).toEqual(knownSites.toSorted());
  });

  it('the bundled one refers to clauses by numbers that exist', () => {
    const numbers = new Set(BUNDLED_GUIDELINE.clauses.map(({ number }) => number));
    for (const { id, text } of BUNDLED_GUIDELINE.clauses) {
      const references = [
        ...text.ja.matchAll(/第(?<number>[\d.]+)条/gu),
        ...text.en.matchAll(/clause (?<number>\d+(?:\.\d+)?)/gu),
      ].map(({ groups }) => groups?.['number'] ?? '');
      for (const number of references) expect(numbers, `${id}: ${number}`).toContain(number);
    }
  });

  it.each([
    ['来週の会議の議題を三つ考えてください。', 'allow'],
    ['Write a function that sorts a list of orders by date.', 'allow'],
    ['佐藤花子様（sato.hanako@example.co.jp）への返信を書いて', 'mask'],
    ['プロジェクト蒼天の進捗をまとめて', 'mask'],
    ['Summarise the risks of Project Soten.', 'mask'],
    ['【極秘】役員会資料 第3四半期の見通し', 'block'],
    ['この資料は社外秘です。要点を教えて', 'warn'],
  ] as const)('the bundled one says of 「%s」: %s', (text, decision) => {
    expect(decisionOf(text).decision).toBe(decision);
  });

  it('the bundled one stops a private key, and lets it go masked', () => {
    // Made here, so that no key lies in the project.
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const verdict = decisionOf(`この鍵で接続できません。\n${pem}`);
    expect(verdict).toMatchObject({ decision: 'block', override: 'none', canMask: true });
  });

  it('the bundled one never offers to mask a marking and send the rest', () => {
    expect(decisionOf('【極秘】佐藤花子様の評価').canMask).toBe(false);
    expect(decisionOf('社外秘：佐藤花子様の評価').canMask).toBe(false);
    expect(decisionOf('佐藤花子様の評価').canMask).toBe(true);
  });
});
