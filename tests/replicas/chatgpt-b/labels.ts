import type { Language } from '../site-kit/page-config';

export interface Labels {
  readonly composer: string;
  readonly placeholder: string;
  readonly placeholderInThread: string;
  readonly send: string;
  readonly stop: string;
  readonly addContext: string;
  readonly addFiles: string;
  readonly mentionCalendar: string;
  readonly calendar: string;
  readonly editMessage: string;
  readonly saveEdit: string;
  readonly seeVersions: string;
  readonly retry: string;
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  ja: {
    composer: 'ChatGPT に質問する',
    placeholder: '何でも聞いてください',
    placeholderInThread: '続けて聞く',
    send: '送信',
    stop: '回答を停止',
    addContext: 'ファイルなどを追加',
    addFiles: '写真とファイルを追加',
    mentionCalendar: '予定表を参照する',
    calendar: '予定表',
    editMessage: 'メッセージを編集',
    saveEdit: '更新して送信',
    seeVersions: '編集前の内容を見る',
    retry: '回答を作り直す',
  },
  en: {
    composer: 'Ask ChatGPT',
    placeholder: 'Ask anything',
    placeholderInThread: 'Ask a follow-up',
    send: 'Send',
    stop: 'Stop',
    addContext: 'Add files and more',
    addFiles: 'Add photos and files',
    mentionCalendar: 'Refer to the calendar',
    calendar: 'Calendar',
    editMessage: 'Edit message',
    saveEdit: 'Update and send',
    seeVersions: 'See versions',
    retry: 'Answer again',
  },
};
