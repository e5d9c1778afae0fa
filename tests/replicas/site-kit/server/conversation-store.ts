/** The conversations a running replica server knows, in memory. */
import type { Language } from '../page-config';

export interface StoredMessage {
  readonly id: string;
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

export interface StoredConversation {
  readonly id: string;
  readonly title: string;
  readonly replica: string;
  readonly updatedAt: number;
  readonly messages: readonly StoredMessage[];
}

export interface ConversationStore {
  find(id: string): StoredConversation | undefined;
  /** Replica in which the conversation that a path names was held; samples have none. */
  ownerOf(path: string): string | undefined;
  /** Back to the samples. */
  clear(): void;
  /** Newest first: those of the replica, then a few that are always there. */
  list(replica: string, language: Language): readonly StoredConversation[];
  /**
   * Puts a question and its answer behind the message `parentId`. Whatever followed it is dropped,
   * as when a message is edited. An unknown parent starts the conversation anew.
   */
  record(turn: {
    readonly conversationId: string;
    readonly replica: string;
    readonly parentId: string;
    readonly title: string;
    readonly messages: readonly StoredMessage[];
  }): void;
  /** Gives one of the server's conversations another title. */
  rename(id: string, title: string): void;
}

export function createConversationStore(): ConversationStore {
  const byId = new Map<string, StoredConversation>();
  return {
    ownerOf: (path) => byId.get(path.split('/').at(-1) ?? '')?.replica,
    clear: () => byId.clear(),
    find: (id) => byId.get(id) ?? SAMPLES.find((sample) => sample.id === id),
    list(replica, language) {
      const own = [...byId.values()].filter((conversation) => conversation.replica === replica);
      const samples = SAMPLES.filter((sample) => sample.replica === language);
      return [...own.reverse(), ...samples];
    },
    record({ conversationId, replica, parentId, title, messages }) {
      const before = byId.get(conversationId) ?? SAMPLES.find(({ id }) => id === conversationId);
      const kept = before?.messages ?? [];
      const parentIndex = kept.findIndex((message) => message.id === parentId);
      byId.delete(conversationId);
      byId.set(conversationId, {
        id: conversationId,
        title: before?.title ?? title,
        replica,
        updatedAt: Date.now(),
        messages: [...kept.slice(0, parentIndex + 1), ...messages],
      });
    },
    rename(id, title) {
      const known = byId.get(id);
      if (known !== undefined) byId.set(id, { ...known, title });
    },
  };
}

/** `replica` holds the language here: every replica shows the samples of its language. */
const SAMPLES: readonly StoredConversation[] = [
  sample(1, 'ja', [
    '会議の議事録を短くまとめる',
    '来週の定例会議の議題を三つに絞ってください。',
    '次の三つを提案します。\n\n- 先月の進み具合の確認\n- 新しい問い合わせ窓口の試行\n- 次の四半期の予定',
  ]),
  sample(2, 'ja', [
    '問い合わせへの返信の下書き',
    '納期が三日遅れることを伝える、丁寧な文面をお願いします。',
    'お世話になっております。ご注文の品につきまして、お届けが三日ほど遅れる見込みとなりました。ご迷惑をおかけし、申し訳ございません。',
  ]),
  sample(3, 'ja', [
    '表計算の関数の使い方',
    '条件に合う行だけを合計する関数は何ですか。',
    'SUMIFS を使います。合計する範囲を先に、条件の範囲と条件をその後に並べます。',
  ]),
  sample(1, 'en', [
    'Shorten the meeting minutes',
    'Narrow next week’s agenda down to three points.',
    'I suggest these three:\n\n- Progress since last month\n- A trial of the new enquiry desk\n- Plans for the next quarter',
  ]),
  sample(2, 'en', [
    'Draft a reply to an enquiry',
    'Write a polite note saying that delivery is three days late.',
    'Thank you for your order. We are sorry to say that delivery will take three days longer than planned.',
  ]),
  sample(3, 'en', [
    'Which spreadsheet function?',
    'Which function sums only the rows that meet a condition?',
    'Use SUMIFS: the range to add up comes first, then each condition with its range.',
  ]),
];

function sample(
  number: number,
  language: Language,
  [title, question, reply]: readonly [string, string, string],
): StoredConversation {
  const tail = `${language === 'ja' ? '0a' : '0e'}${number}`.padStart(12, '0');
  const idOf = (part: number) => `5a3e0000-000${part}-4000-8000-${tail}`;
  return {
    id: idOf(0),
    title,
    replica: language,
    updatedAt: 0,
    messages: [
      { id: idOf(1), role: 'user', text: question },
      { id: idOf(2), role: 'assistant', text: reply },
    ],
  };
}
