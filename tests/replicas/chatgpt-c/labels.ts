import type { Language } from '../site-kit/page-config';

export interface Labels {
  readonly composer: string;
  readonly placeholder: string;
  readonly send: string;
  readonly stop: string;
  readonly addFiles: string;
  readonly logIn: string;
  readonly retry: string;
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  ja: {
    composer: 'ChatGPT へのメッセージ',
    placeholder: '質問してみましょう',
    send: 'メッセージを送信',
    stop: '生成を中止する',
    addFiles: 'ファイルを追加',
    logIn: 'ログイン',
    retry: '別の回答を試す',
  },
  en: {
    composer: 'Message ChatGPT',
    placeholder: 'Ask anything',
    send: 'Send message',
    stop: 'Stop generating',
    addFiles: 'Add files',
    logIn: 'Log in',
    retry: 'Try again',
  },
};
