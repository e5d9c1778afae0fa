import type { Language } from '../site-kit/page-config';

interface Labels {
  readonly composer: string;
  readonly placeholder: string;
  readonly send: string;
  readonly stop: string;
  readonly addFiles: string;
  readonly editMessage: string;
  readonly saveEdit: string;
  readonly retry: string;
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  ja: {
    composer: 'ChatGPT とチャットする',
    placeholder: '質問してみましょう',
    send: 'プロンプトを送信する',
    stop: 'ストリーミングの停止',
    addFiles: 'ファイルの追加など',
    editMessage: 'メッセージを編集する',
    saveEdit: '送信',
    retry: '別の回答を試す',
  },
  en: {
    composer: 'Chat with ChatGPT',
    placeholder: 'Ask anything',
    send: 'Send prompt',
    stop: 'Stop streaming',
    addFiles: 'Add files and more',
    editMessage: 'Edit message',
    saveEdit: 'Send',
    retry: 'Try again',
  },
};
