/** Random rows that the store could really hold. */
import fc from 'fast-check';
import { FINDING_TYPES } from '../../../../core/detect/finding';
import { COVERAGE_STATES } from '../../../../core/gate/coverage';
import { OVERRIDE_REASONS } from '../../../../core/gate/panel-port';
import { ACTIONS } from '../../../../core/guideline/schema';
import {
  DRAFT_HANDLINGS,
  FILE_SUBJECTS,
  OUTCOMES,
  type CounterRow,
  type CountEvent,
} from '../../../../core/usage/counter';
import { mergeRows, toCounterRows } from '../../../../core/usage/counter-row';
import { addDays } from '../../../../core/usage/day';

export const SITE_IDS = ['chatgpt', 'claude'];
export const TEMPLATE_IDS = ['summarise-minutes', 'polite-mail'];

const site = fc.constantFrom(...SITE_IDS);

export const countEvent: fc.Arbitrary<CountEvent> = fc.oneof(
  fc.record({ metric: fc.constant('prompt' as const), site, action: fc.constantFrom(...ACTIONS) }),
  fc.record({
    metric: fc.constant('finding' as const),
    site,
    subject: fc.constantFrom(...FINDING_TYPES),
    action: fc.constantFrom(...ACTIONS),
    count: fc.integer({ min: 1, max: 300 }),
  }),
  fc.record({
    metric: fc.constant('outcome' as const),
    site,
    subject: fc.constantFrom(...OUTCOMES),
  }),
  fc.record({
    metric: fc.constant('reason' as const),
    site,
    subject: fc.constantFrom(...OVERRIDE_REASONS),
  }),
  fc.record({
    metric: fc.constant('template' as const),
    site,
    subject: fc.constantFrom(...TEMPLATE_IDS),
  }),
  fc.record({
    metric: fc.constant('draft' as const),
    site,
    subject: fc.constantFrom(...DRAFT_HANDLINGS),
  }),
  fc.record({ metric: fc.constant('unread-send' as const), site }),
  fc.record({
    metric: fc.constant('file' as const),
    site,
    subject: fc.constantFrom(...FILE_SUBJECTS),
    action: fc.constantFrom(...ACTIONS),
  }),
  fc.record({
    metric: fc.constant('coverage' as const),
    site,
    subject: fc.constantFrom(...COVERAGE_STATES),
    count: fc.integer({ min: 1, max: 1440 }),
  }),
);

/** Rows of up to 450 days, one per key. */
export const counterRows: fc.Arbitrary<readonly CounterRow[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 449 }), countEvent), { maxLength: 120 })
  .map((pairs) =>
    mergeRows(
      pairs.flatMap(([daysLater, event]) =>
        toCounterRows([event], addDays('2026-01-01', daysLater)),
      ),
    ),
  );

/** Days around those of `counterRows`, in order. */
export const period = fc
  .tuple(fc.integer({ min: -30, max: 470 }), fc.integer({ min: 0, max: 480 }))
  .map(([start, length]) => {
    const from = addDays('2026-01-01', start);
    return { from, to: addDays(from, length) };
  });
