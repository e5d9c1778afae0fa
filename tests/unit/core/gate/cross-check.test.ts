import { describe, expect, it } from 'vitest';
import {
  ANSWER_HOLDS_MS,
  CLOCK_SLACK_MS,
  createCrossCheck,
} from '../../../../core/gate/cross-check';

const at = (atMs: number, shape = 'send') => ({ shape, atMs });

describe('createCrossCheck', () => {
  it('lets each answer stand for one request of its shape', () => {
    const check = createCrossCheck();
    check.asked(at(1_000));
    check.asked(at(1_000, 'prepare'));
    expect(check.explains(at(1_050))).toBe(true);
    expect(check.explains(at(1_060))).toBe(false);
    expect(check.explains(at(1_060, 'title'))).toBe(false);
    expect(check.explains(at(1_060, 'prepare'))).toBe(true);
  });

  it('lets no answer stand for what left before it, or long after it', () => {
    const check = createCrossCheck();
    check.asked(at(100_000));
    expect(check.explains(at(100_000 - CLOCK_SLACK_MS - 1))).toBe(false);
    expect(check.explains(at(100_000 + ANSWER_HOLDS_MS + 1))).toBe(false);
    expect(check.explains(at(100_000))).toBe(false); // too old by what was seen since
    check.asked(at(200_000));
    expect(check.explains(at(200_000 - CLOCK_SLACK_MS))).toBe(true);
  });

  it('keeps no memory of a page that sends without end', () => {
    const check = createCrossCheck();
    for (let sent = 0; sent < 1_000; sent += 1) check.asked(at(1_000 + sent));
    let explained = 0;
    for (let seen = 0; seen < 1_000; seen += 1) explained += check.explains(at(2_000)) ? 1 : 0;
    expect(explained).toBeLessThan(200);
  });
});
