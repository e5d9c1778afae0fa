/** Says what happened in codes and numbers. A prompt is counted once, however often it is tried. */
import { isUnread, type FileReport } from '../core/file/file-report';
import type { OverrideReason } from '../core/gate/panel-port';
import type { Verdict } from '../core/guideline/decide';
import type { CountEvent } from '../core/usage/counter';

type Outcome = Extract<CountEvent, { metric: 'outcome' }>['subject'];
type Handling = Extract<CountEvent, { metric: 'draft' }>['subject'];
type CoverageSubject = Extract<CountEvent, { metric: 'coverage' }>['subject'];

export interface UsageCounts {
  /** A prompt was about to be sent. The same text again is the same prompt, until it was sent. */
  attempted(text: string, verdict: Verdict | 'too-long'): void;
  /** The prompt goes on as another text: masked, it is still the one that was counted. */
  becomes(text: string): void;
  /** The prompt is gone: the same words would be another one. */
  sent(): void;
  outcome(subject: Outcome, reason?: OverrideReason | null): void;
  template(id: string): void;
  draft(handling: Handling): void;
  /** A file that somebody wants to attach, or words that would become one. */
  readonly file: (report: FileReport) => void;
  coverage(state: CoverageSubject, minutes: number): void;
  /** A send left that nobody read. */
  unreadSend(): void;
}

const MAX_MINUTES = 1440;
const MAX_COUNT = 100_000;

export function createUsageCounts(
  site: string,
  count: (events: readonly CountEvent[]) => void,
): UsageCounts {
  let counted: string | undefined;
  return {
    attempted(text, verdict) {
      if (text.trim() === '' || text === counted) return;
      counted = text;
      count([promptEvent(site, verdict), ...findingEvents(site, verdict)]);
    },
    becomes(text) {
      counted = text;
    },
    sent() {
      counted = undefined;
    },
    outcome(subject, reason) {
      count([
        { metric: 'outcome', site, subject },
        ...(reason ? [{ metric: 'reason', site, subject: reason } as const] : []),
      ]);
    },
    template: (subject) => count([{ metric: 'template', site, subject }]),
    draft: (subject) => count([{ metric: 'draft', site, subject }]),
    unreadSend: () => count([{ metric: 'unread-send', site }]),
    file: (report) => count([fileEvent(site, report), ...foundIn(site, report)]),
    coverage: (subject, minutes) =>
      count([{ metric: 'coverage', site, subject, count: Math.min(minutes, MAX_MINUTES) }]),
  };
}

/** What was too long to be scanned was blocked. */
function promptEvent(site: string, verdict: Verdict | 'too-long'): CountEvent {
  return { metric: 'prompt', site, action: verdict === 'too-long' ? 'block' : verdict.decision };
}

function findingEvents(site: string, verdict: Verdict | 'too-long'): CountEvent[] {
  if (verdict === 'too-long') return [];
  const events = new Map<string, Extract<CountEvent, { metric: 'finding' }>>();
  for (const { finding, action } of verdict.judgements) {
    const key = `${finding.type} ${action}`;
    const count = (events.get(key)?.count ?? 0) + 1;
    events.set(key, { metric: 'finding', site, subject: finding.type, action, count });
  }
  return [...events.values()];
}

function fileEvent(site: string, report: FileReport): CountEvent {
  const { format, medium, decision } = report;
  const read = isUnread(report) ? 'unread' : (format ?? 'words');
  return { metric: 'file', site, subject: medium ?? read, action: decision };
}

function foundIn(site: string, { findings }: FileReport): CountEvent[] {
  return findings.map(({ type, action, count }) => ({
    metric: 'finding',
    site,
    subject: type,
    action,
    count: Math.min(count, MAX_COUNT),
  }));
}
