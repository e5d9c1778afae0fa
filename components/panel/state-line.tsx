import {
  CircleAlert,
  CircleCheck,
  CircleHelp,
  CirclePause,
  LoaderCircle,
  MessageSquareOff,
  PenLine,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { GuardSnapshot } from '../../core/gate/panel-port';
import { useText, type Translate } from '../text';
import './state-line.css';

/** What the one line at the top says about the prompt. */
export interface StateWords {
  readonly icon: LucideIcon;
  readonly tone: 'quiet' | 'ok' | 'warn' | 'stop';
  readonly title: string;
  readonly hint?: string;
}

/** Findings that the guideline does something about; what it only observes is not counted. */
export function countActing(snapshot: GuardSnapshot): number {
  return snapshot.findings.filter((finding) => finding.action !== 'allow').length;
}

export function foundWords(count: number, t: Translate): string {
  return count === 1 ? t('panel.state.foundOne') : t('panel.state.found', { count });
}

/** Never says "nothing found" of a text that nobody could look at. */
export function stateWords(snapshot: GuardSnapshot, t: Translate): StateWords {
  const { prompt, coverage } = snapshot;
  switch (prompt.kind) {
    case 'held':
      return {
        icon: CirclePause,
        tone: snapshot.decision === 'block' ? 'stop' : 'warn',
        title: t('panel.state.held'),
        hint: t('panel.state.heldHint', { found: foundWords(countActing(snapshot), t) }),
      };
    case 'releasing':
      return { icon: LoaderCircle, tone: 'quiet', title: t('panel.state.releasing') };
    case 'too-long': {
      const { length, limit } = prompt;
      const hint = t('panel.state.tooLongHint', { length, limit });
      return { icon: CircleAlert, tone: 'stop', title: t('panel.state.tooLong'), hint };
    }
    case 'findings':
      return {
        icon: snapshot.decision === 'block' ? CircleAlert : TriangleAlert,
        tone: snapshot.decision === 'block' ? 'stop' : 'warn',
        title: foundWords(countActing(snapshot), t),
      };
    case 'clean':
    case 'empty':
      return coverage.state === 'attached'
        ? calmWords(snapshot, prompt.kind, t)
        : unsureWords(snapshot, prompt.kind, t);
  }
}

function calmWords(
  { notice, answer, unreadFiles }: GuardSnapshot,
  kind: 'clean' | 'empty',
  t: Translate,
): StateWords {
  // A file that nobody has read leaves with the next send: no green over it.
  if (unreadFiles > 0) {
    const title = t(kind === 'clean' ? 'panel.state.cleanUnread' : 'panel.state.empty');
    const hint = t('panel.state.unreadFiles', { count: unreadFiles });
    return { icon: CircleHelp, tone: 'warn', title, hint };
  }
  if (kind === 'clean') return { icon: CircleCheck, tone: 'ok', title: t('panel.state.clean') };
  const title = t('panel.state.empty');
  // Teaches while there is nothing else to read.
  const alone = !notice && !answer;
  return {
    icon: PenLine,
    tone: 'quiet',
    title,
    ...(alone && { hint: t('panel.state.emptyHint') }),
  };
}

function unsureWords(
  { coverage }: GuardSnapshot,
  kind: 'clean' | 'empty',
  t: Translate,
): StateWords {
  if (coverage.state === 'starting') {
    return { icon: LoaderCircle, tone: 'quiet', title: t('panel.state.starting') };
  }
  if (coverage.state === 'no-chat') {
    const hint = t('panel.state.noChatHint');
    return { icon: MessageSquareOff, tone: 'quiet', title: t('panel.state.noChat'), hint };
  }
  if (coverage.state === 'degraded' && kind === 'clean') {
    const hint = t('panel.state.cleanPartlyHint');
    return { icon: CircleHelp, tone: 'warn', title: t('panel.state.cleanPartly'), hint };
  }
  const hint = t('panel.state.unknownHint');
  return { icon: CircleHelp, tone: 'stop', title: t('panel.state.unknown'), hint };
}

/** The prompt in one line, and at most one sentence more. */
export function StateLine({
  snapshot,
  id,
}: {
  readonly snapshot: GuardSnapshot;
  readonly id?: string;
}) {
  const { t } = useText();
  const { icon: Icon, tone, title, hint } = stateWords(snapshot, t);
  return (
    <div className="state-line" data-tone={tone} data-kind={snapshot.prompt.kind}>
      <Icon size={22} aria-hidden="true" />
      <div id={id}>
        <h2>{title}</h2>
        {hint !== undefined && <p>{hint}</p>}
      </div>
    </div>
  );
}
