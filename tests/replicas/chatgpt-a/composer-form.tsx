import type { ChangeEvent, RefObject } from 'react';
import { AttachmentCards } from '../site-kit/page/attachment-cards';
import { Icon } from '../site-kit/page/icons';
import { VoiceButton } from '../site-kit/page/notices';
import type { ProseMirrorEditor } from '../site-kit/page/prose-mirror-editor';
import type { ChatgptPage } from '../site-kit/chatgpt/page/use-chatgpt';
import type { LABELS } from './labels';

export interface ComposerFormProps {
  readonly page: ChatgptPage<ProseMirrorEditor>;
  readonly labels: (typeof LABELS)['ja'];
  readonly fallback: RefObject<HTMLTextAreaElement | null>;
}

export function ComposerForm({ page, labels, fallback }: ComposerFormProps) {
  const { composer, files, site } = page;
  const takeFiles = (event: ChangeEvent<HTMLInputElement>) => {
    site.attachments.add([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <form
      data-type="unified-composer"
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        page.send();
      }}
    >
      <input type="file" id="upload-files" multiple className="file-input" onChange={takeFiles} />
      <input
        type="file"
        id="upload-photos"
        accept="image/*"
        multiple
        className="file-input"
        onChange={takeFiles}
      />
      <input
        type="file"
        id="upload-camera"
        accept="image/*"
        capture="environment"
        className="file-input"
        onChange={takeFiles}
      />
      <AttachmentCards
        list={files}
        labels={page.labels}
        remove={site.attachments.remove}
        attributes={{ 'data-testid': 'composer-attachments' }}
      />
      <div className="editor">
        <textarea
          ref={fallback}
          name="prompt-textarea"
          className="fallback"
          rows={1}
          placeholder={labels.placeholder}
          aria-label={labels.composer}
          style={composer.mounted ? { display: 'none' } : undefined}
        />
        <div key={composer.hostKey} ref={composer.hostRef} />
      </div>
      <button
        type="button"
        id="composer-plus-btn"
        data-testid="composer-plus-btn"
        className="round-button"
        aria-label={labels.addFiles}
        title={labels.addFiles}
        onClick={() => document.getElementById('upload-files')?.click()}
      >
        <Icon name="plus" />
      </button>
      <div className="trailing" data-testid="composer-trailing-actions">
        <SendSlot page={page} labels={labels} />
      </div>
    </form>
  );
}

/** One slot: voice while there is nothing to send, else a button that turns from send to stop. */
function SendSlot({ page, labels }: Pick<ComposerFormProps, 'page' | 'labels'>) {
  const { streaming, composer, files } = page;
  if (!streaming && composer.empty && files.length === 0) {
    return <VoiceButton labels={page.labels} className="round-button" />;
  }
  return (
    <button
      id="composer-submit-button"
      type={streaming ? 'button' : 'submit'}
      data-testid={streaming ? 'stop-button' : 'send-button'}
      className="round-button send-button"
      aria-label={streaming ? labels.stop : labels.send}
      onClick={streaming ? page.site.chat.stop : undefined}
    >
      <Icon name={streaming ? 'stop' : 'send'} />
    </button>
  );
}
