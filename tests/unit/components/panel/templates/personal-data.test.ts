import { describe, expect, it } from 'vitest';
import {
  personalFindings,
  withoutPersonalData,
} from '../../../../../components/panel/templates/personal-data';
import type { Finding, FindingType } from '../../../../../core/detect/finding';

// eslint-disable-next-line max-params -- a table of findings reads best in one line each
const found = (type: FindingType, start: number, end: number, score = 0.9): Finding => ({
  type,
  start,
  end,
  score,
  evidence: ['pattern'],
  recognizer: 'test',
});

describe('personalFindings', () => {
  it('keeps what is about a person or opens a door', () => {
    const kept = personalFindings([found('PERSON', 0, 2), found('SECRET', 3, 9)]);
    expect(kept).toHaveLength(2);
  });

  it('leaves company words to the gate, and weak guesses alone', () => {
    const kept = personalFindings([
      found('ORGANIZATION', 0, 2),
      found('GUIDELINE_TERM', 3, 5),
      found('PERSON', 6, 8, 0.3),
    ]);
    expect(kept).toEqual([]);
  });
});

describe('withoutPersonalData', () => {
  it('writes a general word in each place and leaves the rest', () => {
    const text = '山田様と佐藤様に送る';
    const clean = withoutPersonalData(
      text,
      [found('PERSON', 0, 3), found('PERSON', 4, 7)],
      () => '氏名',
    );
    expect(clean).toBe('[氏名]と[氏名]に送る');
  });
});
