import type { Language } from '../../page-config';

export interface Labels {
  readonly greeting: string;
  readonly composer: string;
  readonly placeholder: string;
  readonly placeholderInThread: string;
  readonly send: string;
  readonly stop: string;
  readonly addFiles: string;
  readonly edit: string;
  readonly save: string;
  readonly retry: string;
  readonly rename: string;
  readonly model: string;
  readonly models: readonly string[];
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  ja: {
    greeting: 'こんにちは、みなみさん',
    composer: 'Claude へのプロンプトを入力',
    placeholder: '今日はどのようなご用件ですか？',
    placeholderInThread: 'Claude に返信する',
    send: 'メッセージを送信',
    stop: '応答を停止',
    addFiles: 'ファイル、コネクタなどを追加',
    edit: '編集',
    save: '保存',
    retry: '再試行',
    rename: 'チャットの名前を変更',
    model: 'モデルを選ぶ',
    models: ['練習用', '練習用（じっくり）'],
  },
  en: {
    greeting: 'Good to see you, Minami',
    composer: 'Write your prompt to Claude',
    placeholder: 'How can I help you today?',
    placeholderInThread: 'Reply to Claude',
    send: 'Send message',
    stop: 'Stop response',
    addFiles: 'Add files, connectors, and more',
    edit: 'Edit',
    save: 'Save',
    retry: 'Retry',
    rename: 'Rename chat',
    model: 'Choose a model',
    models: ['Practice', 'Practice (thorough)'],
  },
};
