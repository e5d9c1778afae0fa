/** What is counted: closed lists and numbers by day, and no field that could hold text. */
import { z } from 'zod';
import { FINDING_TYPES } from '../detect/finding';
import { FILE_FORMATS } from '../file/file-text';
import { COVERAGE_STATES } from '../gate/coverage';
import { OVERRIDE_REASONS } from '../gate/panel-port';
import { ACTIONS } from '../guideline/schema';

/** Id of a site or template; the receiver also checks it against the lists it knows. */
const knownId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/);

export const OUTCOMES = ['masked', 'edited', 'sent-anyway', 'refused'] as const;
/** What an attached file turned out to be: its format, or why nobody read it. */
export const FILE_SUBJECTS = [
  ...FILE_FORMATS,
  'words',
  'picture',
  'audio',
  'video',
  'unread',
] as const;
export type FileSubject = (typeof FILE_SUBJECTS)[number];
export const DRAFT_HANDLINGS = ['stripped', 'refused'] as const;

/** One thing to count, as it travels from a tab to the background. */
export const countEventSchema = z.discriminatedUnion('metric', [
  /** A prompt was about to be sent; `action` is its decision. Once per text, not per key. */
  z.strictObject({ metric: z.literal('prompt'), site: knownId, action: z.enum(ACTIONS) }),
  z.strictObject({
    metric: z.literal('finding'),
    site: knownId,
    subject: z.enum(FINDING_TYPES),
    action: z.enum(ACTIONS),
    count: z.number().int().min(1).max(100_000),
  }),
  /** How a held send ended. */
  z.strictObject({ metric: z.literal('outcome'), site: knownId, subject: z.enum(OUTCOMES) }),
  z.strictObject({ metric: z.literal('reason'), site: knownId, subject: z.enum(OVERRIDE_REASONS) }),
  z.strictObject({ metric: z.literal('template'), site: knownId, subject: knownId }),
  z.strictObject({ metric: z.literal('draft'), site: knownId, subject: z.enum(DRAFT_HANDLINGS) }),
  /** A send that left by a way which nobody read. */
  z.strictObject({ metric: z.literal('unread-send'), site: knownId }),
  z.strictObject({
    metric: z.literal('file'),
    site: knownId,
    subject: z.enum(FILE_SUBJECTS),
    action: z.enum(ACTIONS),
  }),
  /** Minutes a chat tab spent in a coverage state. */
  z.strictObject({
    metric: z.literal('coverage'),
    site: knownId,
    subject: z.enum(COVERAGE_STATES),
    count: z.number().int().min(1).max(1440),
  }),
]);

export type CountEvent = z.infer<typeof countEventSchema>;
export type Metric = CountEvent['metric'];

/** One row of the store: a number under a closed key. */
export interface CounterRow {
  /** Local calendar day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly metric: Metric;
  readonly site: string;
  /** Type, outcome, reason, template id or state; empty when the metric has none. */
  readonly subject: string;
  /** Empty when the metric has none. */
  readonly action: string;
  readonly count: number;
}
