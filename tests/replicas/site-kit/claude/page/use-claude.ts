import type { Boot } from '../../boot';
import type { ComposerEditor, EditorStart } from '../../page/composer-editor';
import { useChatPage } from '../../page/use-chat-page';
import type { FileReference } from '../wire';
import type { ClaudeTransport } from './claude-transport';

export const HOME = '/new';

export interface ClaudeOptions {
  readonly boot: Boot;
  readonly createTransport: (boot: Boot) => ClaudeTransport;
  readonly make: (start: EditorStart) => ComposerEditor;
  readonly takeOver: () => { readonly text: string; readonly focused: boolean };
}

export function pathOf(id: string): string {
  return `/chat/${id}`;
}

/** Everything that a page of Claude shows and does, whatever its transport. */
export function useClaude({ boot, createTransport, make, takeOver }: ClaudeOptions) {
  return useChatPage<FileReference, ClaudeTransport>({
    boot,
    make,
    takeOver,
    site: {
      home: HOME,
      pathOf,
      idInPath: (path) => /^\/chat\/([^/]+)$/.exec(path)?.[1],
      createTransport,
      ownIds: true,
    },
    longPaste(text, attachments) {
      const attachment = {
        file_name: '',
        file_type: 'txt',
        file_size: new Blob([text]).size,
        extracted_content: text,
      };
      attachments.addReady(
        { name: '', bytes: attachment.file_size },
        { kind: 'inline', attachment },
      );
    },
  });
}

export type ClaudeModel = ReturnType<typeof useClaude>;
