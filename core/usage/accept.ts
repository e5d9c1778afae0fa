/** The narrow door to the counters: what comes in is a closed code or it does not come in. */
import { err, ok, type Result } from '../result';
import { countEventSchema, type CountEvent } from './counter';

/** Ids that exist. An id that merely looks like one is refused. */
export interface KnownIds {
  readonly sites: ReadonlySet<string>;
  readonly templates: ReadonlySet<string>;
}

export interface AcceptedEvents {
  readonly events: readonly CountEvent[];
  /** How many were malformed or named something unknown. Each was dropped whole. */
  readonly refused: number;
}

/** Nothing a tab does in one go needs more. */
export const MAX_EVENTS = 500;

/**
 * Reads a batch of things to count as it came from a tab.
 *
 * @param payload Anything; believed only as far as the schema goes.
 * @param known The ids to believe, for the tab that sent it.
 * @returns The good events in their order. One with a field too many is not good.
 *   Error `not-a-batch` (no array) or `batch-too-long` (over `MAX_EVENTS`): nothing was taken.
 */
export function acceptEvents(
  payload: unknown,
  known: KnownIds,
): Result<AcceptedEvents, 'not-a-batch' | 'batch-too-long'> {
  if (!Array.isArray(payload)) return err('not-a-batch');
  if (payload.length > MAX_EVENTS) return err('batch-too-long');
  const events: CountEvent[] = [];
  for (const item of payload as readonly unknown[]) {
    const parsed = countEventSchema.safeParse(item);
    if (parsed.success && namesKnownIds(parsed.data, known)) events.push(parsed.data);
  }
  return ok({ events, refused: payload.length - events.length });
}

function namesKnownIds(event: CountEvent, known: KnownIds): boolean {
  if (!known.sites.has(event.site)) return false;
  return event.metric !== 'template' || known.templates.has(event.subject);
}
