/** What the user says about words for good. Each act can be undone. */
import { withWords, withoutWords, type ListName, type OwnLists } from '../core/detect/own-lists';
import type { ListCommand, Notice } from '../core/gate/panel-port';
import type { Judge } from '../core/gate/request-answer';
import { excerptOf } from './prompt-view';

export interface OwnListPorts {
  /** As they are now; undefined until they have been read. */
  readonly lists: () => OwnLists | undefined;
  /** Rejects when they could not be stored. */
  readonly storeLists: (lists: OwnLists) => Promise<void>;
}

export interface OwnListSource extends OwnListPorts {
  readonly judge: Judge;
  /** The text that the panel showed last. */
  readonly shown: () => string | undefined;
  /** What is selected in the box; empty when nothing is. */
  readonly selected: () => string;
}

export interface OwnListActs {
  run(command: ListCommand): Promise<void>;
}

const DONE: Record<ListName, Notice> = { neverFlag: 'never-flagged', alwaysMask: 'always-masked' };

export function createOwnListActs(
  source: OwnListSource,
  onNotice: (notice: Notice) => void,
): OwnListActs {
  /** As they were before the last act. */
  let before: OwnLists | undefined;

  async function store(next: OwnLists, done: Notice): Promise<void> {
    const now = source.lists();
    try {
      await source.storeLists(next);
    } catch {
      onNotice('list-not-stored');
      return;
    }
    // Said twice, as by a double press, it is still the first time that is undone.
    if (next !== now) before = now;
    onNotice(done);
  }

  async function list(name: ListName, words: string | undefined): Promise<void> {
    const now = source.lists();
    if (!now || words === undefined) return;
    const next = withWords(now, name, words);
    if (words === '') onNotice('nothing-selected');
    else if (next.ok) await store(next.value, DONE[name]);
    else onNotice(next.error);
  }

  return {
    async run(command) {
      const now = source.lists();
      if (!now) return;
      switch (command.kind) {
        case 'list-finding':
          return list(command.list, wordsOf(source, command));
        case 'list-selection':
          return list('alwaysMask', source.selected().trim());
        case 'unlist-finding': {
          const words = wordsOf(source, command);
          return words === undefined ? undefined : store(withoutWords(now, words), 'off-lists');
        }
        case 'clear-list':
          return store({ ...now, [command.list]: [] }, 'list-cleared');
        case 'undo-listing':
          return before && store(before, 'lists-restored');
      }
    },
  };
}

/** @returns Undefined when other words stand there than those the user saw. */
function wordsOf(
  { judge, shown }: OwnListSource,
  { index, excerpt }: { readonly index: number; readonly excerpt: string },
): string | undefined {
  const text = shown();
  const verdict = text === undefined ? 'too-long' : judge(text);
  if (text === undefined || verdict === 'too-long') return undefined;
  const finding = verdict.judgements[index]?.finding;
  if (!finding || excerptOf(text, finding) !== excerpt) return undefined;
  return text.slice(finding.start, finding.end);
}
