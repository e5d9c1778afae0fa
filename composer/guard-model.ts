/** What the guard shows at this moment, in the panel and on the pill. */
import type { OwnLists } from '../core/detect/own-lists';
import type { Coverage } from '../core/gate/coverage';
import type { GuardSnapshot, Notice } from '../core/gate/panel-port';
import type { Judge } from '../core/gate/request-answer';
import { comparable } from '../core/gate/same-text';
import type { SendState } from '../core/gate/send-state';
import { restore } from '../core/mask/restore';
import type { Vault } from '../core/mask/vault';
import type { SiteAdapter } from '../sites/site-adapter';
import type { PillState } from './panel-pill';
import { toPromptView, type JudgedText } from './prompt-view';

export interface GuardModel {
  /** Shows the present state, once for all changes of one turn. */
  changed(): void;
  /** Shows it now, to a frame that knows nothing yet. */
  show(): void;
  /** The text whose findings are shown. */
  shown(): string | undefined;
  setNotice(notice: Notice | null): void;
  notice(): Notice | null;
  setAnswer(answer: GuardSnapshot['answer']): void;
}

export interface GuardModelSource {
  readonly site: Pick<SiteAdapter, 'id' | 'name'>;
  readonly coverage: () => Coverage;
  readonly state: () => SendState;
  readonly vault: () => Vault;
  readonly judge: Judge;
  readonly limit: number;
  /** What was last seen in the box. */
  readonly latest: () => JudgedText | undefined;
  readonly lost: () => string | undefined;
  readonly lists: () => OwnLists | undefined;
  readonly attach: () => GuardSnapshot['attach'];
  readonly unreadFiles: () => number;
}

export interface GuardModelSink {
  readonly onSnapshot: (snapshot: GuardSnapshot) => void;
  readonly onPill: (state: PillState) => void;
}

export function createGuardModel(source: GuardModelSource, sink: GuardModelSink): GuardModel {
  let notice: Notice | null = null;
  let answer: GuardSnapshot['answer'] = null;
  let shown: string | undefined;
  let due = false;

  function show(): void {
    const judged = subject(source);
    shown = judged?.text;
    const snapshot = toSnapshot(source, judged, { notice, answer });
    sink.onSnapshot(snapshot);
    sink.onPill(toPillState(snapshot, source.state()));
  }

  function changed(): void {
    if (due) return;
    due = true;
    // A task of its own: the page's handlers of the same key come first.
    setTimeout(() => {
      due = false;
      show();
    }, 0);
  }

  return {
    changed,
    show,
    shown: () => shown,
    notice: () => notice,
    setNotice(next) {
      notice = next;
      changed();
    },
    setAnswer(next) {
      answer = next;
      changed();
    },
  };
}

function toSnapshot(
  source: GuardModelSource,
  judged: JudgedText | undefined,
  said: Pick<GuardSnapshot, 'notice' | 'answer'>,
): GuardSnapshot {
  return {
    site: source.site.id,
    siteName: source.site.name,
    coverage: source.coverage(),
    ...toPromptView(judged, {
      state: source.state(),
      vault: source.vault(),
      limit: source.limit,
    }),
    ...said,
    canPutBack: canPutBack(source),
    lists: sizesOf(source.lists()),
    attach: source.attach(),
    unreadFiles: source.unreadFiles(),
  };
}

function sizesOf(lists: OwnLists | undefined): GuardSnapshot['lists'] {
  if (!lists) return null;
  return { neverFlag: lists.neverFlag.length, alwaysMask: lists.alwaysMask.length };
}

function toPillState({ coverage, findings, attach }: GuardSnapshot, state: SendState): PillState {
  return {
    coverage,
    findings: findings.filter(({ action }) => action !== 'allow').length,
    held: state.kind === 'held' || attach?.kind === 'held',
  };
}

/** Words that were refused on their way while the user has not decided, else what stands in the box. */
function subject({ lost, state, judge, latest }: GuardModelSource): JudgedText | undefined {
  const words = lost();
  const now = state();
  if (words !== undefined && now.kind === 'held' && now.text === words) {
    return { text: words, verdict: judge(words) };
  }
  return latest();
}

function canPutBack({ lost, latest, vault }: GuardModelSource): boolean {
  const words = lost();
  const standing = latest()?.text ?? '';
  if (words !== undefined && comparable(words) !== comparable(standing)) return true;
  return vault().size > 0 && restore(standing, vault()).restored > 0;
}
