import { useRef, type ChangeEvent, type SubmitEvent } from 'react';
import { AttachmentCards } from '../site-kit/page/attachment-cards';
import type { Attachment } from '../site-kit/page/attachments';
import { Icon } from '../site-kit/page/icons';
import type { PageLabels } from '../site-kit/page/labels';
import { VoiceButton } from '../site-kit/page/notices';
import type { ProseMirrorEditor } from '../site-kit/page/prose-mirror-editor';
import type { Composer } from '../site-kit/page/use-composer';
import { AddContext } from './add-context';
import type { Labels } from './labels';

export interface ComposerFormProps {
  readonly placement: 'home' | 'thread';
  readonly composer: Composer<ProseMirrorEditor>;
  readonly labels: Labels;
  readonly pageLabels: PageLabels;
  readonly files: readonly Attachment<unknown>[];
  readonly streaming: boolean;
  readonly attach: (files: readonly File[]) => void;
  readonly removeFile: (key: string) => void;
  readonly send: () => void;
  readonly stop: () => void;
}

/** Each takes other files, as on the site. */
const FILE_INPUTS = ['image/*,video/*', 'image/*', undefined];

export function ComposerForm(props: ComposerFormProps) {
  const { composer, labels, placement } = props;
  const anyFile = useRef<HTMLInputElement>(null);
  const takeFiles = (event: ChangeEvent<HTMLInputElement>) => {
    props.attach([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    props.send();
  };
  const placeholder = placement === 'home' ? labels.placeholder : labels.placeholderInThread;
  return (
    <form
      data-chatgpt-composer=""
      data-composer-placement={placement}
      className="composer"
      onSubmit={onSubmit}
    >
      {FILE_INPUTS.map((accept) => (
        <input
          key={accept ?? 'any'}
          ref={accept === undefined ? anyFile : undefined}
          type="file"
          multiple
          accept={accept}
          tabIndex={-1}
          className="file-input"
          onChange={takeFiles}
        />
      ))}
      <AttachmentCards
        list={props.files}
        labels={props.pageLabels}
        remove={props.removeFile}
        attributes={{ 'data-composer-attachments': '' }}
      />
      <div data-composer-body="" className="editor">
        {composer.empty ? (
          <div className="overlay-placeholder" aria-hidden="true">
            {placeholder}
          </div>
        ) : null}
        <div key={composer.hostKey} ref={composer.hostRef} />
      </div>
      <div className="tools">
        <AddContext
          labels={labels}
          pickFiles={() => anyFile.current?.click()}
          mention={() =>
            composer.editor()?.insertMention({ path: 'app://calendar', label: labels.calendar })
          }
        />
        <SendSlot {...props} />
      </div>
    </form>
  );
}

/** Nothing here has an id or a test id; send and stop are different buttons. */
function SendSlot({ streaming, composer, files, labels, pageLabels, stop }: ComposerFormProps) {
  if (streaming) {
    return (
      <button
        key="stop"
        type="button"
        className="tool-button solid"
        aria-label={labels.stop}
        onClick={stop}
      >
        <Icon name="stop" size={19} />
      </button>
    );
  }
  if (composer.empty && files.length === 0) {
    return <VoiceButton labels={pageLabels} className="tool-button" />;
  }
  return (
    <button key="send" type="submit" className="tool-button solid" aria-label={labels.send}>
      <Icon name="send" size={19} />
    </button>
  );
}
