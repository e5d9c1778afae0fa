/**
 * The last good guideline of each source, and the choice among them. A source that turns bad keeps
 * its last good file, so a bad file changes nothing.
 */
import { browser, storage } from '#imports';
import { parseGuideline, type ParsedGuideline } from '../core/guideline/parse';
import type { GuidelineFailure, GuidelineNotice } from '../core/guideline/refusal';
import type { Guideline } from '../core/guideline/schema';
import { localDay } from '../core/usage/day';
import { err, type Result } from '../core/result';
import { SITES } from '../sites/registry';
import { guidelineItem, type GuidelineInForce } from './guideline-store';
import { clearRefusal, keepRefusal, type GuidelineRefusalRecord } from './guideline-refusals';

/** In order: the first that has a good file wins. */
export const CANDIDATE_SOURCES = ['managed-json', 'managed-url', 'local-file'] as const;
export type CandidateSource = GuidelineRefusalRecord['source'];

interface Candidate {
  readonly guideline: Guideline;
  readonly notices: readonly GuidelineNotice[];
  /** SHA-256 of the file's bytes, so that the same file is not parsed again. */
  readonly digest: string;
  /** Version of the extension that parsed it: another may know more fields. */
  readonly parsedBy: string;
}
type Candidates = Readonly<Partial<Record<CandidateSource, Candidate>>>;

const candidatesItem = storage.defineItem<Candidates>('local:guidelineCandidates', {
  fallback: {},
});

/**
 * Offers a file as the guideline of a source. A refused one is told, and changes nothing.
 *
 * @param file Bytes of the file.
 * @param at Epoch milliseconds.
 */
export async function offerFile(
  source: CandidateSource,
  file: Uint8Array<ArrayBuffer>,
  at: number,
): Promise<Result<ParsedGuideline, GuidelineFailure>> {
  const parsed = parse(file, at);
  if (!parsed.ok) return refuse(source, parsed.error, at);
  const candidate = toCandidate(parsed.value, await digestOf(file));
  try {
    await candidatesItem.setValue({ ...(await candidatesItem.getValue()), [source]: candidate });
  } catch {
    return refuse(source, { code: 'not-stored' }, at);
  }
  await clearRefusal(source);
  return parsed;
}

/** True when this very file is the last good one of the source, and nobody can read more in it. */
export async function isKnownFile(
  source: CandidateSource,
  file: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const candidate = (await candidatesItem.getValue())[source];
  if (candidate?.parsedBy !== extensionVersion()) return false;
  return candidate.digest === (await digestOf(file));
}

/** The source is not configured any more, so neither its file nor its failure counts. */
export async function dropCandidate(source: CandidateSource): Promise<void> {
  const { [source]: dropped, ...others } = await candidatesItem.getValue();
  if (dropped) await candidatesItem.setValue(others);
  await clearRefusal(source);
}

export async function hasCandidate(source: CandidateSource): Promise<boolean> {
  return (await candidatesItem.getValue())[source] !== undefined;
}

/** Reads all files in hand again after an update of the extension, which may know more fields. */
export async function renewCandidates(at: number): Promise<void> {
  const candidates = await candidatesItem.getValue();
  for (const source of CANDIDATE_SOURCES) {
    const candidate = candidates[source];
    if (!candidate || candidate.parsedBy === extensionVersion()) continue;
    const parsed = parse(JSON.stringify(candidate.guideline), at);
    await dropCandidate(source);
    if (!parsed.ok) {
      await refuse(source, parsed.error, at);
      continue;
    }
    const renewed = toCandidate(parsed.value, candidate.digest);
    await candidatesItem.setValue({ ...(await candidatesItem.getValue()), [source]: renewed });
  }
}

/**
 * Puts the first good file in force; the bundled guideline when there is none. Tabs are told only
 * when that changes something.
 *
 * @param at Epoch milliseconds.
 */
export async function putFirstInForce(at: number): Promise<void> {
  const candidates = await candidatesItem.getValue();
  const source = CANDIDATE_SOURCES.find((name) => candidates[name]);
  const candidate = source && candidates[source];
  const before = await guidelineItem.getValue();
  if (!source || !candidate) {
    if (before) await guidelineItem.setValue(null);
    return;
  }
  const { guideline, notices } = candidate;
  if (before && same(before, { source, guideline, notices, since: at })) return;
  await guidelineItem.setValue({ source, guideline, notices, since: at });
}

/** Whatever the date. */
function same(before: GuidelineInForce, now: GuidelineInForce): boolean {
  return (
    before.source === now.source &&
    JSON.stringify(before.guideline) === JSON.stringify(now.guideline) &&
    JSON.stringify(before.notices) === JSON.stringify(now.notices)
  );
}

function parse(file: Uint8Array | string, at: number) {
  return parseGuideline(file, {
    knownSites: SITES.map(({ id }) => id),
    knownRequests: Object.fromEntries(
      SITES.map(({ id, requests }) => [id, requests.map((request) => request.id)]),
    ),
    today: localDay(new Date(at)),
  });
}

async function refuse(
  source: CandidateSource,
  failure: GuidelineFailure,
  at: number,
): Promise<Result<never, GuidelineFailure>> {
  await keepRefusal({ source, failure, at });
  return err(failure);
}

function toCandidate({ guideline, notices }: ParsedGuideline, digest: string): Candidate {
  return { guideline, notices, digest, parsedBy: extensionVersion() };
}

async function digestOf(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', file);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
