import type { Language } from '../site-kit/page-config';

export interface Labels {
  readonly composer: string;
  readonly placeholder: string;
  readonly send: string;
  readonly stop: string;
  readonly addFiles: string;
  readonly edit: string;
  readonly editBox: string;
  readonly update: string;
  readonly redo: string;
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  ja: {
    composer: 'Gemini へのプロンプトを入力',
    placeholder: 'Gemini に相談',
    send: 'プロンプトを送信',
    stop: '回答を停止',
    addFiles: 'ファイルをアップロード',
    edit: '編集',
    editBox: 'プロンプトを編集',
    update: '更新',
    redo: 'やり直す',
  },
  en: {
    composer: 'Enter a prompt for Gemini',
    placeholder: 'Ask Gemini',
    send: 'Send message',
    stop: 'Stop response',
    addFiles: 'Upload files',
    edit: 'Edit',
    editBox: 'Edit prompt',
    update: 'Update',
    redo: 'Redo',
  },
};
