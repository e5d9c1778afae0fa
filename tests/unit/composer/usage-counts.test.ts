import { describe, expect, it } from 'vitest';
import { createUsageCounts } from '../../../composer/usage-counts';
import { countEventSchema, type CountEvent } from '../../../core/usage/counter';
import { judge } from './judging';

const MAILS = 'a@example.com と b@example.com と sk-123';

function setUp() {
  const events: CountEvent[] = [];
  return { events, counts: createUsageCounts('chatgpt', (some) => events.push(...some)) };
}

describe('createUsageCounts', () => {
  it('counts a prompt and its findings once, however often it is tried', () => {
    const { events, counts } = setUp();
    counts.attempted(MAILS, judge(MAILS));
    counts.attempted(MAILS, judge(MAILS));
    expect(events).toEqual([
      { metric: 'prompt', site: 'chatgpt', action: 'block' },
      { metric: 'finding', site: 'chatgpt', subject: 'EMAIL', action: 'mask', count: 2 },
      { metric: 'finding', site: 'chatgpt', subject: 'SECRET', action: 'block', count: 1 },
    ]);
  });

  it('counts the same words again once they were sent, and a masked prompt not again', () => {
    const { events, counts } = setUp();
    counts.attempted(MAILS, judge(MAILS));
    counts.becomes('[メール1]');
    counts.attempted('[メール1]', judge('[メール1]'));
    expect(events.filter(({ metric }) => metric === 'prompt')).toHaveLength(1);
    counts.sent();
    counts.attempted('[メール1]', judge('[メール1]'));
    expect(events.filter(({ metric }) => metric === 'prompt')).toHaveLength(2);
  });

  it('counts nothing for an empty box, and a block for what could not be scanned', () => {
    const { events, counts } = setUp();
    counts.attempted(' ', judge(''));
    expect(events).toEqual([]);
    counts.attempted('x'.repeat(600), 'too-long');
    expect(events).toEqual([{ metric: 'prompt', site: 'chatgpt', action: 'block' }]);
  });

  it('says nothing that the store would not take, and no word of the prompt', () => {
    const { events, counts } = setUp();
    counts.attempted(MAILS, judge(MAILS));
    counts.outcome('sent-anyway', 'consent-given');
    counts.outcome('masked');
    counts.template('reply-politely');
    counts.draft('stripped');
    counts.coverage('degraded', 5000);
    for (const event of events) expect(countEventSchema.safeParse(event).success).toBe(true);
    expect(JSON.stringify(events)).not.toMatch(/example|sk-/u);
  });
});
