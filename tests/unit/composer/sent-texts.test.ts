import { describe, expect, it } from 'vitest';
import { createSentTexts } from '../../../composer/sent-texts';

describe('createSentTexts', () => {
  it('explains a request by a gate event just before it, whatever the site made of the words', () => {
    const sent = createSentTexts();
    sent.passed('議事録をまとめて', 1000);
    expect(sent.explains(['> 引用\n\n議事録をまとめて'], 5900)).toBe(true);
    expect(sent.explains(['別の文章'], 6100)).toBe(false);
  });

  it('explains the same words for longer: a site may retry', () => {
    const sent = createSentTexts();
    sent.passed('議事録を\nまとめて', 1000);
    expect(sent.explains(['議事録を\n\nまとめて'], 60_000)).toBe(true);
    expect(sent.explains(['議事録を\n\nまとめて'], 62_000)).toBe(false);
  });

  it('tells what became of a text after a mark, and nothing from before it', () => {
    const sent = createSentTexts();
    sent.seen(['a'], 'sent');
    const mark = sent.mark();
    expect(sent.since(mark, 'a')).toBeUndefined();
    for (let index = 0; index < 12; index += 1) sent.seen([`text ${String(index)}`], 'sent');
    sent.seen(['a '], 'refused');
    expect(sent.since(mark, 'a')).toBe('refused');
  });
});
