import { useEffect, useState, type ChangeEvent, type RefObject } from 'react';
import { AttachmentCards } from '../../page/attachment-cards';
import { Icon } from '../../page/icons';
import { VoiceButton } from '../../page/notices';
import type { Labels } from './labels';
import type { ClaudeModel } from './use-claude';

export interface ComposerBoxProps {
  readonly page: ClaudeModel;
  readonly labels: Labels;
  readonly early: RefObject<HTMLTextAreaElement | null>;
}

/** No form: the send goes by key and click alone. */
export function ComposerBox({ page, labels, early }: ComposerBoxProps) {
  const { composer, files, site, home } = page;
  const takeFiles = (event: ChangeEvent<HTMLInputElement>) => {
    site.attachments.add([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <div data-testid="chat-input-grid-container" className="composer">
      <input
        type="file"
        id="chat-input-file-upload-onpage"
        data-testid="file-upload"
        multiple
        tabIndex={-1}
        className="file-input"
        aria-label={labels.addFiles}
        onChange={takeFiles}
      />
      <AttachmentCards
        list={files}
        labels={page.labels}
        remove={site.attachments.remove}
        attributes={{ 'data-testid': 'attachment-list' }}
      />
      <div className="editor">
        {composer.mounted ? (
          <div key={composer.hostKey} ref={composer.hostRef} />
        ) : (
          <div data-testid="prompt-input-ssr-interactive">
            <textarea
              ref={early}
              data-testid="chat-input-ssr"
              className="fallback"
              rows={1}
              aria-label={labels.composer}
              placeholder={home ? labels.placeholder : labels.placeholderInThread}
            />
          </div>
        )}
      </div>
      <div className="tools">
        <button
          type="button"
          className="round-button"
          aria-label={labels.addFiles}
          title={labels.addFiles}
          onClick={() => document.getElementById('chat-input-file-upload-onpage')?.click()}
        >
          <Icon name="plus" />
        </button>
        <SendSlot page={page} labels={labels} />
      </div>
    </div>
  );
}

/** After a send the stop button takes its time. */
const STOP_AFTER_MS = 500;

function SendSlot({ page, labels }: Pick<ComposerBoxProps, 'page' | 'labels'>) {
  const { streaming, composer, files } = page;
  const stoppable = useDelayed(streaming, STOP_AFTER_MS);
  if (stoppable) {
    return (
      <button
        key="stop"
        type="button"
        data-testid="chat-input-stop"
        className="round-button send-button"
        aria-label={labels.stop}
        onClick={page.site.chat.stop}
      >
        <Icon name="stop" />
      </button>
    );
  }
  if (composer.empty && files.length === 0) {
    return <VoiceButton labels={page.labels} className="round-button" />;
  }
  return (
    <button
      key="send"
      type="button"
      data-testid="chat-input-send"
      className="round-button send-button"
      aria-label={labels.send}
      onClick={() => page.send()}
    >
      <Icon name="send" />
    </button>
  );
}

/** True once `value` has been true for that long; false at once. */
function useDelayed(value: boolean, afterMs: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!value) return undefined;
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [value, afterMs]);
  return value && late;
}
