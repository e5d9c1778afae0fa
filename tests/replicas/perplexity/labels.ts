import type { Language } from '../site-kit/page-config';

export interface Labels {
  readonly composer: string;
  readonly placeholder: string;
  readonly submit: string;
  readonly stop: string;
  readonly addFiles: string;
  readonly edit: string;
  readonly save: string;
  readonly rewrite: string;
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  ja: {
    composer: '質問を入力',
    placeholder: '何でも聞いてください…',
    submit: '送信',
    stop: '回答を停止 (Esc)',
    addFiles: 'ファイルやツールを追加',
    edit: '質問を編集',
    save: '完了',
    rewrite: '書き直す',
  },
  en: {
    composer: 'Ask a question',
    placeholder: 'Ask anything…',
    submit: 'Submit',
    stop: 'Stop response (Esc)',
    addFiles: 'Add files or tools',
    edit: 'Edit query',
    save: 'Done',
    rewrite: 'Rewrite',
  },
};
