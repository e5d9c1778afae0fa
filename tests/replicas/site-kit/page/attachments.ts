/** Files at the composer. They leave for the site when they are attached, not when they are sent. */
import type { SentAttachment } from './chat-contract';
import { createStore, type Store } from './store';

export interface Attachment<TRef> {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly isPaste: boolean;
  readonly state:
    | { readonly kind: 'uploading' }
    | { readonly kind: 'failed' }
    | { readonly kind: 'ready'; readonly reference: TRef };
}

export interface Attachments<TRef> {
  readonly list: Store<readonly Attachment<TRef>[]>;
  readonly add: (files: readonly File[]) => void;
  /** A long paste that the site keeps beside the prompt instead of uploading it. */
  readonly addReady: (
    attachment: { readonly name: string; readonly bytes: number },
    reference: TRef,
  ) => void;
  readonly remove: (key: string) => void;
  /** Those that can be sent. */
  readonly ready: () => readonly SentAttachment<TRef>[];
  readonly uploading: () => boolean;
  readonly clear: () => void;
  readonly restore: (list: readonly Attachment<TRef>[]) => void;
}

export function createAttachments<TRef>(
  upload: (file: File) => Promise<TRef>,
  newId: () => string,
): Attachments<TRef> {
  const list = createStore<readonly Attachment<TRef>[]>([]);
  const settle = (key: string, state: Attachment<TRef>['state']) =>
    list.set(list.get().map((item) => (item.key === key ? { ...item, state } : item)));

  const addFile = async (file: File) => {
    const key = newId();
    const isPaste = file.name === PASTED_FILE_NAME;
    const item = { key, name: file.name, bytes: file.size, isPaste };
    list.set([...list.get(), { ...item, state: { kind: 'uploading' } }]);
    try {
      settle(key, { kind: 'ready', reference: await upload(file) });
    } catch {
      settle(key, { kind: 'failed' });
    }
  };

  return {
    list,
    add(files) {
      for (const file of files) void addFile(file);
    },
    addReady({ name, bytes }, reference) {
      const item = { key: newId(), name, bytes, isPaste: true };
      list.set([...list.get(), { ...item, state: { kind: 'ready', reference } }]);
    },
    remove: (key) => list.set(list.get().filter((item) => item.key !== key)),
    ready: () =>
      list
        .get()
        .flatMap(({ name, state }) =>
          state.kind === 'ready' ? [{ name, reference: state.reference }] : [],
        ),
    uploading: () => list.get().some(({ state }) => state.kind === 'uploading'),
    clear: () => list.set([]),
    restore: (items) => list.set(items),
  };
}

/** The file that a long paste becomes. The name is the same in every language, as on the site. */
export const PASTED_FILE_NAME = 'Pasted text.txt';

export function toPastedFile(text: string): File {
  return new File([text], PASTED_FILE_NAME, { type: 'text/plain' });
}
