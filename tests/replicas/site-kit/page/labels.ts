/** The words that every replica shows. Markup never depends on the language. */
import type { Language } from '../page-config';

export interface PageLabels {
  readonly newChat: string;
  readonly recent: string;
  readonly conversations: string;
  readonly greeting: string;
  readonly chips: readonly Chip[];
  readonly you: string;
  readonly note: string;
  readonly noteShort: string;
  readonly failed: string;
  readonly dismiss: string;
  readonly copy: string;
  readonly cancel: string;
  readonly voice: string;
  readonly voiceOff: string;
  readonly uploading: string;
  readonly uploadFailed: string;
  readonly pastedText: string;
  readonly file: string;
  readonly removeFile: (name: string) => string;
  readonly answering: string;
  readonly user: string;
  readonly plan: string;
}

/** A starter: what it says on it, and the prompt that a click sends. */
export interface Chip {
  readonly label: string;
  readonly prompt: string;
}

export const PAGE_LABELS: Readonly<Record<Language, PageLabels>> = {
  ja: {
    newChat: '新しいチャット',
    recent: '最近',
    conversations: 'チャットの履歴',
    greeting: 'お手伝いできることはありますか？',
    chips: [
      {
        label: '会議の議題を考える',
        prompt: '来週の定例会議の議題を三つ考えてください。それぞれに目安の時間を添えてください。',
      },
      {
        label: 'お礼のメールを書く',
        prompt: '打ち合わせのお礼を伝える、短くて丁寧なメールの文面を書いてください。',
      },
      {
        label: '文章を読みやすくする',
        prompt: '長い社内通知を読みやすくするための、推敲の手順を教えてください。',
      },
      {
        label: '表計算の関数を調べる',
        prompt: '条件に合う行だけを合計する表計算の関数と、使い方の例を教えてください。',
      },
    ],
    you: 'あなた:',
    note: 'この端末の中だけで動く練習用のページです。入力した内容が外に送られることはありません。',
    noteShort: '練習用ページ',
    failed: '送信できませんでした。もう一度お試しください。',
    dismiss: '閉じる',
    copy: 'コピー',
    cancel: 'キャンセル',
    voice: '音声入力',
    voiceOff: '練習用のページでは音声入力を使えません。',
    uploading: 'アップロード中',
    uploadFailed: 'アップロードできませんでした',
    pastedText: '貼り付けたテキスト',
    file: 'ファイル',
    removeFile: (name) => `${name} を削除`,
    answering: '回答を作成しています',
    user: '佐倉 みなみ',
    plan: '練習用アカウント',
  },
  en: {
    newChat: 'New chat',
    recent: 'Recent',
    conversations: 'Chat history',
    greeting: 'What can I help with?',
    chips: [
      {
        label: 'Plan a meeting',
        prompt: 'Suggest three agenda items for next week’s team meeting, with a time for each.',
      },
      {
        label: 'Write a thank-you note',
        prompt: 'Write a short, polite mail that says thank you for a meeting.',
      },
      {
        label: 'Simplify a text',
        prompt: 'Which steps make a long internal notice easier to read?',
      },
      {
        label: 'Find a formula',
        prompt:
          'Which spreadsheet function sums only the rows that meet a condition? Give an example.',
      },
    ],
    you: 'You said:',
    note: 'A practice page that runs on this machine alone. Nothing you type leaves it.',
    noteShort: 'Practice page',
    failed: 'Your message could not be sent. Please try again.',
    dismiss: 'Dismiss',
    copy: 'Copy',
    cancel: 'Cancel',
    voice: 'Dictate',
    voiceOff: 'Dictation is not available on the practice page.',
    uploading: 'Uploading',
    uploadFailed: 'Upload failed',
    pastedText: 'Pasted text',
    file: 'File',
    removeFile: (name) => `Remove ${name}`,
    answering: 'Writing an answer',
    user: 'Minami Sakura',
    plan: 'Practice account',
  },
};
