import { useRef, type ChangeEvent } from 'react';
import { AttachmentCards } from '../site-kit/page/attachment-cards';
import type { ComposerEditor } from '../site-kit/page/composer-editor';
import { Icon } from '../site-kit/page/icons';
import type { ChatgptPage } from '../site-kit/chatgpt/page/use-chatgpt';
import type { Labels } from './labels';

export interface ComposerFormProps {
  readonly page: ChatgptPage<ComposerEditor>;
  readonly labels: Labels;
}

export function ComposerForm({ page, labels }: ComposerFormProps) {
  const { composer, files, site } = page;
  const picker = useRef<HTMLInputElement>(null);
  const takeFiles = (event: ChangeEvent<HTMLInputElement>) => {
    site.attachments.add([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <form
      data-mobile-composer=""
      className="wm-composer composer"
      onSubmit={(event) => {
        event.preventDefault();
        page.send();
      }}
    >
      <input
        ref={picker}
        type="file"
        multiple
        tabIndex={-1}
        className="file-input"
        onChange={takeFiles}
      />
      <AttachmentCards
        list={files}
        labels={page.labels}
        remove={site.attachments.remove}
        attributes={{ 'data-composer-attachments': '' }}
      />
      <div className="editor" key={composer.hostKey} ref={composer.hostRef}>
        <textarea
          id="mobile-composer-prompt"
          name="prompt"
          data-mobile-composer-prompt=""
          className="wm-composer-textarea fallback"
          rows={1}
          aria-label={labels.composer}
          placeholder={labels.placeholder}
        />
      </div>
      <div className="tools">
        <button
          type="button"
          className="round-button"
          aria-label={labels.addFiles}
          title={labels.addFiles}
          onClick={() => picker.current?.click()}
        >
          <Icon name="plus" />
        </button>
        <SubmitButton page={page} labels={labels} />
      </div>
    </form>
  );
}

/** One node for send and stop, there from the first byte on; readiness is only told by attributes. */
function SubmitButton({ page, labels }: ComposerFormProps) {
  const { streaming, composer, files } = page;
  const idle = !streaming && composer.empty && files.length === 0;
  return (
    <button
      type={streaming ? 'button' : 'submit'}
      data-composer-submit=""
      data-stop-generating={streaming ? '' : undefined}
      data-stop-label={labels.stop}
      data-visually-disabled={idle ? '' : undefined}
      aria-disabled={idle ? 'true' : undefined}
      aria-label={streaming ? labels.stop : labels.send}
      className="wm-composer-submit round-button send-button"
      onClick={streaming ? page.site.chat.stop : undefined}
    >
      <Icon name={streaming ? 'stop' : 'send'} />
    </button>
  );
}
