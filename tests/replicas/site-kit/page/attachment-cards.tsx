import type { Attachment } from './attachments';
import { Icon } from './icons';
import type { PageLabels } from './labels';

export interface AttachmentCardsProps {
  readonly list: readonly Attachment<unknown>[];
  readonly labels: PageLabels;
  readonly remove: (key: string) => void;
  readonly attributes: Readonly<Record<string, string>>;
}

export function AttachmentCards({ list, labels, remove, attributes }: AttachmentCardsProps) {
  if (list.length === 0) return null;
  return (
    <div {...attributes} className="attachments">
      {list.map((item) => (
        <div key={item.key} className="attachment" data-state={item.state.kind}>
          <span className="attachment-icon">
            <Icon name="file" size={18} />
          </span>
          <span className="attachment-text">
            <span className="attachment-name">{item.isPaste ? labels.pastedText : item.name}</span>
            <span className="attachment-detail">{detailOf(item, labels)}</span>
          </span>
          <button
            type="button"
            className="icon-button"
            aria-label={labels.removeFile(item.isPaste ? labels.pastedText : item.name)}
            onClick={() => remove(item.key)}
          >
            <Icon name="close" size={15} />
          </button>
        </div>
      ))}
    </div>
  );
}

/** Files that went along with a message. */
export function SentFiles(props: {
  readonly names: readonly string[];
  readonly labels: PageLabels;
}) {
  if (props.names.length === 0) return null;
  return (
    <div className="sent-files">
      {props.names.map((name, index) => (
        <span key={index} className="sent-file">
          <Icon name="file" size={16} />
          {name === '' ? props.labels.pastedText : name}
        </span>
      ))}
    </div>
  );
}

function detailOf({ state, bytes }: Attachment<unknown>, labels: PageLabels): string {
  if (state.kind === 'uploading') return labels.uploading;
  if (state.kind === 'failed') return labels.uploadFailed;
  return bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} KB`;
}
