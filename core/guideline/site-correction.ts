/** What a guideline may say about a chat site that has changed since this version was built. */
import { z } from 'zod';
import { parsePath } from '../wire/json-path';
import { parseProtoPath } from '../wire/proto-path';
import { isPathPattern, isRequestPattern } from './path-pattern';
import { isSelector } from './selector-syntax';

const MOST_ENTRIES = 12;

const selectors = z
  .array(z.stringFormat('selector', (text) => text.length <= 300 && isSelector(text)))
  .min(1)
  .max(MOST_ENTRIES)
  .optional();
const paths = z
  .array(z.stringFormat('path-pattern', (text) => text.length <= 200 && isPathPattern(text)))
  .min(1)
  .max(MOST_ENTRIES)
  .optional();
const fieldPath = z.stringFormat(
  'field-path',
  (text) => text.length <= 120 && (parsePath(text) ?? parseProtoPath(text)) !== undefined,
);
const fieldPaths = z.array(fieldPath).min(1).max(MOST_ENTRIES).optional();
const names = z.array(z.string().min(1).max(64)).max(64).optional();

const actionSchema = z.object({
  kind: z.enum(['send', 'draft', 'title', 'harmless']),
  onFinding: z.enum(['refuse', 'strip']).optional(),
  text: fieldPaths,
  notText: names,
});

/** One request that moved, or whose words did. It is read beside the one that it is like. */
export const requestCorrectionSchema = z.object({
  /** Id of the request in the site's file that this one is like. */
  like: z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/),
  /** Where it goes now; absent: where it went. */
  path: z
    .stringFormat('path-pattern', (text) => text.length <= 200 && isRequestPattern(text))
    .optional(),
  /** Where its words are now; absent: where they were. */
  text: fieldPaths,
  notText: names,
  stripField: z.string().min(1).max(64).optional(),
  /** For one address with several actions: by field number, event or target. */
  actions: z.record(z.string().regex(/^(?:\*|\w{1,48})$/), actionSchema).optional(),
});

/** Lists come before those of the site's file, which stay behind them. */
export const siteCorrectionSchema = z.object({
  composer: selectors,
  send: selectors,
  stop: selectors,
  scope: selectors,
  editBox: selectors,
  editSend: selectors,
  enterIsNewline: selectors,
  assistantTurn: selectors,
  streaming: selectors,
  chat: paths,
  notChat: paths,
  requests: z.array(requestCorrectionSchema).max(MOST_ENTRIES).optional(),
});

export type SiteCorrection = z.infer<typeof siteCorrectionSchema>;
export type RequestCorrection = z.infer<typeof requestCorrectionSchema>;
