import { describe, expect, it } from 'vitest';
import { MARKED_ACTIONS, markDeclarations } from '../../../composer/highlight-style';
import { shiftMarks } from '../../../composer/shift-marks';
import { lightnessOf } from '../../../composer/theme-of';

describe('shiftMarks', () => {
  const before = '宛先は青木さくら様、電話は03-0000-1234です';
  const marks = [
    { start: 3, end: 8 },
    { start: 13, end: 25 },
  ];
  const wordsAfter = (after: string) =>
    shiftMarks(marks, before, after).map(({ start, end }) => after.slice(start, end));

  it.each([
    ['the same text', before, ['青木さくら', '03-0000-1234']],
    ['words in front', `急ぎ。${before}`, ['青木さくら', '03-0000-1234']],
    ['words behind', `${before}。`, ['青木さくら', '03-0000-1234']],
    ['a word between', before.replace('様、', '部長様、'), ['青木さくら', '03-0000-1234']],
    ['a changed name', before.replace('さくら', '葵'), ['03-0000-1234']],
    ['a name taken out', before.replace('青木さくら', ''), ['03-0000-1234']],
    ['an empty text', '', []],
  ])('after %s keeps the marks that were not touched', (_what, after, expected) => {
    expect(wordsAfter(after)).toEqual(expected);
  });
});

describe('lightnessOf', () => {
  it.each([
    ['rgb(13, 13, 13)', false],
    ['rgb(236, 236, 236)', true],
    ['rgba(255, 255, 255, 0.9)', true],
    ['oklch(0.25 0.01 90)', false],
    ['oklch(0.95 0.01 90)', true],
    ['lab(96.5 0 0)', true],
    ['lab(12.1 0 0)', false],
    ['color(srgb 0.93 0.93 0.93)', true],
    ['color(srgb 0.1 0.1 0.1 / 0.9)', false],
    ['', false],
  ])('%s is light: %s', (colour, light) => {
    expect(lightnessOf(colour) > 0.6).toBe(light);
  });
});

describe('markDeclarations', () => {
  it('gives each action a line of its own', () => {
    const lines = MARKED_ACTIONS.map(
      (action) => /underline (\w+)/.exec(markDeclarations(action, 'light'))?.[1],
    );
    expect(new Set(lines).size).toBe(MARKED_ACTIONS.length);
  });

  it.each([
    ['light', '#ffffff'],
    ['dark', '#212121'],
  ] as const)('stands out from a %s page', (theme, page) => {
    for (const action of MARKED_ACTIONS) {
      const colour = /#[0-9a-f]{6}/.exec(markDeclarations(action, theme))?.[0] ?? page;
      expect(contrast(colour, page)).toBeGreaterThan(4.5);
    }
  });
});

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
