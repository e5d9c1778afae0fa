/** Where things are on each replica, and what it does in its own way. */
import type { LoggedRequest } from '../replicas/request-log';

/** Where things are on a page; written by hand, so that a changed replica is noticed. */
export interface Places {
  /** The frame that holds the chat, where the page is only its shell. */
  readonly frame?: string;
  readonly composer: string;
  readonly send: string;
  readonly stop: string;
  readonly userTurn: string;
  readonly answer: string;
  /** Present while an answer comes. */
  readonly streaming: string;
  /** Absent where sent messages cannot be edited. */
  readonly edit?: string;
  readonly editBox?: string;
  readonly saveEdit?: string;
  readonly retry?: string;
  readonly newChat: string;
  readonly starter: string;
  readonly fileInput?: string;
  /** Opens a field for files that stands nowhere in the page. */
  readonly filePicker?: string;
  readonly card: string;
  readonly home: RegExp;
  readonly conversation: RegExp;
  /** On `<html>` when the page is dark. */
  readonly dark: string;
  /** Requests that must get through for a send to arrive. */
  readonly carrier: RegExp;
  /** Whether past chats are listed. */
  readonly history: boolean;
  /** What becomes of a paste that is too long for a composer. */
  readonly longPaste: 'inline' | 'upload' | 'text';
  readonly isStop: (request: LoggedRequest) => boolean;
  /** Asks for another answer without saying the words again, where that can be had. */
  readonly isRetry?: (request: LoggedRequest) => boolean;
}

/** What can be looked up in the page. */
export type Place = {
  [Name in keyof Places]-?: Places[Name] extends string | undefined ? Name : never;
}[Exclude<keyof Places, 'longPaste' | 'frame' | 'dark'>];

const CHATGPT = {
  carrier: /\/f\/conversation$/,
  history: true,
  longPaste: 'upload',
  isStop: ({ path }: LoggedRequest) => path.endsWith('/stop_conversation'),
  isRetry: ({ decoded }: LoggedRequest) => decoded.includes('"action":"variant"'),
} as const;

/** Both transports show the same page. */
const CLAUDE = {
  composer:
    '[data-testid="chat-input-grid-container"] div.tiptap.ProseMirror[data-testid="chat-input"]',
  send: 'button[data-testid="chat-input-send"][aria-label="Send message"]',
  stop: 'button[data-testid="chat-input-stop"][aria-label="Stop response"]',
  userTurn:
    '[role="feed"] [data-perf-row="human"] [data-cds="UserMessage"] [data-testid="user-message"]',
  answer:
    '[data-perf-row="assistant"] [data-testid="assistant-message"][data-turn-key] [data-cds="Prose"] [data-perf-reply-text]',
  streaming: '[data-testid="assistant-message"][data-is-streaming="true"]',
  edit: '[data-cds="UserMessage"] button[aria-label="Edit"]',
  editBox: '[data-cds="UserMessage"] textarea',
  saveEdit: '[data-cds="UserMessage"] button:has(> span.bg-fill-primary)',
  retry: 'button[aria-label="Retry"]',
  newChat: 'a[href="/new"]',
  starter: '.chip',
  fileInput: 'input#chat-input-file-upload-onpage[data-testid="file-upload"]',
  card: '.attachment',
  home: /^https:\/\/claude\.ai\/new(\?|$)/,
  conversation: /^https:\/\/claude\.ai\/chat\/[0-9a-f-]{36}$/,
  dark: 'html[data-mode="dark"]',
  history: true,
} as const;

export const PLACES: Readonly<Record<string, Places>> = {
  'chatgpt-a': {
    composer: 'form[data-type="unified-composer"] #prompt-textarea.ProseMirror',
    send: 'button#composer-submit-button[data-testid="send-button"]',
    stop: 'button#composer-submit-button[data-testid="stop-button"]',
    userTurn: 'article[data-turn="user"] [data-message-author-role="user"][data-message-id]',
    answer: 'article[data-turn="assistant"] [data-message-author-role="assistant"] .markdown',
    streaming: '.streaming-animation',
    ...CHATGPT,
    dark: 'html.dark',
    edit: 'article[data-turn="user"] button[aria-label="Edit message"]',
    editBox: 'article[data-turn="user"] textarea',
    saveEdit: 'article[data-turn="user"] .edit-box button.primary',
    retry: 'article[data-turn="assistant"] button[aria-label="Try again"]',
    newChat: 'a[data-testid="create-new-chat-button"]',
    starter: '.chip',
    fileInput: '#upload-files',
    card: '[data-testid="composer-attachments"] .attachment',
    home: /^https:\/\/chatgpt\.com\/(\?|$)/,
    conversation: /^https:\/\/chatgpt\.com\/c\/[0-9a-f-]{36}$/,
  },
  'chatgpt-b': {
    composer:
      'form[data-chatgpt-composer] [data-composer-body] div.ProseMirror[data-composer-markdown][role="textbox"]',
    send: 'form[data-chatgpt-composer] button[type="submit"][aria-label="Send"]',
    stop: 'form[data-chatgpt-composer] button[type="button"][aria-label="Stop"]',
    userTurn:
      '[data-turn-key] [data-content-search-unit-key$=":user"] [data-user-message-bubble] [data-markdown-text-tone="user-message"]',
    answer:
      '[data-turn-key] [data-content-search-unit-key$=":assistant"] [data-chatgpt-selection-message-id] [data-markdown-text-style="assistant-message"]',
    streaming: 'form[data-chatgpt-composer] button[aria-label="Stop"]',
    ...CHATGPT,
    dark: 'html[data-theme="dark"]',
    edit: '.turn-action-controls button[aria-label="Edit message"]',
    editBox: '[data-turn-key] textarea, [data-turn-key] .ProseMirror',
    saveEdit: '[data-turn-key] button[type="submit"]',
    retry: '.turn-action-controls button[aria-label="Answer again"]',
    newChat: '.sidebar a[href="/"]',
    starter: '.starter',
    fileInput: 'form[data-chatgpt-composer]:visible input[type="file"]:not([accept])',
    card: '[data-composer-attachments] .attachment',
    home: /^https:\/\/chatgpt\.com\/(\?|$)/,
    conversation: /^https:\/\/chatgpt\.com\/c\/[0-9a-f-]{36}$/,
  },
  'chatgpt-c': {
    ...CHATGPT,
    composer:
      'section[data-web-mobile-conversation] form[data-mobile-composer] :is(textarea#mobile-composer-prompt[name="prompt"], [data-octane-lexical-host] > [contenteditable="true"])',
    send: 'button[data-composer-submit][type="submit"]:not([aria-disabled="true"])',
    stop: 'button[data-composer-submit][data-stop-generating][type="button"]',
    userTurn: 'li[data-message-role="user"] p[data-user-message-copy]',
    answer: 'li[data-message-role="assistant"] [data-assistant-markdown]',
    streaming: 'li[data-message-streaming]',
    retry: 'li[data-message-complete] button[aria-label="Try again"]',
    newChat: '.topbar a[href="/"]',
    starter: '.chip',
    fileInput: 'form[data-mobile-composer] input[type="file"]',
    card: '[data-composer-attachments] .attachment',
    home: /^https:\/\/chatgpt\.com\/(\?|$)/,
    conversation: /^https:\/\/chatgpt\.com\/uc\/[0-9a-f-]{36}$/,
    dark: 'html.dark',
    history: false,
    longPaste: 'text',
  },
  'claude-json': {
    ...CLAUDE,
    carrier: /\/completion$/,
    longPaste: 'inline',
    isStop: ({ path }) => path.endsWith('/stop_response'),
    isRetry: ({ path }) => path.endsWith('/retry_completion'),
  },
  'claude-rpc': {
    ...CLAUDE,
    carrier: /\/PerformAction$/,
    longPaste: 'inline',
    isStop: ({ decoded }) => decoded.includes('"action":"stop_generation"'),
    isRetry: ({ decoded }) =>
      decoded.includes('"action":"send_message"') && decoded.includes('"input_mode":"RETRY"'),
  },
  perplexity: {
    composer: 'div#ask-input[contenteditable="true"][role="textbox"][data-lexical-editor="true"]',
    send: '.composer button[aria-label="Submit"]',
    stop: '.composer button[aria-label^="Stop response"]',
    userTurn: '[data-query] .query-text',
    answer: '[data-answer] .prose',
    streaming: '.composer button[aria-label^="Stop response"]',
    edit: '[data-query] button[aria-label="Edit query"]',
    editBox: '[data-query] textarea',
    saveEdit: '[data-query] button.save-query',
    retry: '[data-answer] button[aria-label="Rewrite"]',
    newChat: '.sidebar a[href="/"]',
    starter: '.chip',
    fileInput: '.composer input[type="file"][multiple]',
    card: '.attachment',
    home: /^https:\/\/www\.perplexity\.ai\/(\?|$)/,
    conversation: /^https:\/\/www\.perplexity\.ai\/search\/[^/?]+$/,
    dark: 'html[data-color-scheme="dark"]',
    carrier: /\/perplexity_ask$/,
    history: true,
    longPaste: 'upload',
    isStop: ({ path }) => path.endsWith('/perplexity_terminate'),
  },
  copilot: {
    composer: 'textarea#userInput[data-testid="composer-input"]',
    send: 'button[data-testid="submit-button"][aria-label="Submit message"]',
    stop: 'button[data-testid="stop-button"]',
    userTurn: '[data-content="user-message"]',
    answer: '[data-content="ai-message"] .prose',
    streaming: 'button[data-testid="stop-button"]',
    newChat: '.sidebar a[href="/"]',
    starter: '.chip',
    fileInput: 'form[data-testid="composer"] input[type="file"]',
    card: '.attachment',
    home: /^https:\/\/copilot\.microsoft\.com\/(\?|$)/,
    conversation: /^https:\/\/copilot\.microsoft\.com\/chats\/[\w-]+$/,
    dark: 'html.dark',
    carrier: /\/c\/api\/conversations$/,
    history: true,
    longPaste: 'text',
    isStop: ({ decoded }) => decoded.includes('"event":"stop"'),
  },
  m365: {
    frame: 'iframe[name="chat"]',
    composer:
      'span#m365-chat-editor-target-element[contenteditable="true"][data-lexical-editor="true"]',
    send: 'button.fai-SendButton[type="submit"]',
    stop: 'button.fai-StopButton',
    userTurn: '.fai-UserMessage .bubble',
    answer: '.fai-CopilotMessage .prose',
    streaming: 'button.fai-StopButton',
    newChat: '[data-testid="newChatButton"]',
    starter: '.chip',
    fileInput: 'form.fai-ChatInput input[type="file"]',
    card: '.attachment',
    home: /^https:\/\/m365\.cloud\.microsoft\/chat\/frame(\?|$)/,
    conversation: /^https:\/\/m365\.cloud\.microsoft\/chat\/frame\/[0-9a-f-]{36}$/,
    dark: 'html.dark',
    carrier: /\/chat\/api\/token$/,
    history: true,
    longPaste: 'text',
    isStop: ({ decoded }) => decoded.includes('"type":5'),
  },
  gemini: {
    composer: 'rich-textarea > div.ql-editor[contenteditable="true"][role="textbox"]',
    send: '[data-test-id="send-button-container"] button.send-button[aria-label="Send message"]:not([aria-disabled="true"])',
    stop: '[data-test-id="send-button-container"] button[aria-label="Stop response"]',
    userTurn: 'user-query .user-query-bubble-with-background .query-text',
    answer: 'model-response message-content',
    streaming: 'button.send-button.stop',
    edit: 'user-query button[aria-label="Edit"]',
    editBox: 'user-query.edit-mode textarea[aria-label="Edit prompt"]',
    saveEdit: 'user-query.edit-mode .update-button',
    retry: 'model-response button[aria-label="Redo"]',
    newChat: '.sidebar a[href="/app"]',
    starter: '.chip',
    filePicker: 'button[data-test-id="local-images-files-uploader-button"]',
    card: '.attachment',
    home: /^https:\/\/gemini\.google\.com\/app(\?|$)/,
    conversation: /^https:\/\/gemini\.google\.com\/app\/[0-9a-f-]{16,36}$/,
    dark: 'body.dark-theme',
    carrier: /\/StreamGenerate\?/,
    history: true,
    longPaste: 'text',
    isStop: ({ query }) => query.includes('rpcids=NkpXw'),
  },
};

export const REPLICA_IDS = Object.keys(PLACES);
