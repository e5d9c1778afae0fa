import type { Language } from '../site-kit/page-config';

export interface Labels {
  readonly composer: string;
  readonly placeholder: string;
  readonly submit: string;
  readonly stop: string;
  readonly addFiles: string;
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  ja: {
    composer: 'Copilot へのメッセージ',
    placeholder: 'Copilot へメッセージを送る',
    submit: '送信',
    stop: '応答を停止',
    addFiles: '画像やファイルを追加',
  },
  en: {
    composer: 'Message Copilot',
    placeholder: 'Message Copilot',
    submit: 'Submit message',
    stop: 'Interrupt message',
    addFiles: 'Add an image or file',
  },
};
