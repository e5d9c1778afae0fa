import type { Language } from '../site-kit/page-config';

export interface Labels {
  readonly shell: string;
  readonly frame: string;
  readonly composer: string;
  readonly placeholder: string;
  readonly send: string;
  readonly stop: string;
  readonly addFiles: string;
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  ja: {
    shell: 'アプリ',
    frame: 'チャット',
    composer: 'チャット入力',
    placeholder: 'Copilot にメッセージを送信する',
    send: '送信',
    stop: '生成を停止',
    addFiles: 'コンテンツを追加',
  },
  en: {
    shell: 'Apps',
    frame: 'Chat',
    composer: 'Chat input',
    placeholder: 'Message Copilot',
    send: 'Send',
    stop: 'Stop generating',
    addFiles: 'Add content',
  },
};
