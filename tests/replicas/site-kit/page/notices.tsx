/** Small messages of a page to its user. */
import { useState } from 'react';
import { Icon } from './icons';
import type { PageLabels } from './labels';

export function SendFailed(props: { readonly labels: PageLabels; readonly dismiss: () => void }) {
  return (
    <div className="send-failed" role="alert" data-send-failed="">
      <Icon name="alert" size={18} />
      <span>{props.labels.failed}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={props.labels.dismiss}
        onClick={props.dismiss}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

/** Stands where the send button will be as soon as there are words. */
export function VoiceButton(props: { readonly labels: PageLabels; readonly className: string }) {
  const [told, setTold] = useState(false);
  const { labels } = props;
  return (
    <span className="voice">
      <button
        type="button"
        className={props.className}
        aria-label={labels.voice}
        title={labels.voice}
        onClick={() => setTold(true)}
        onBlur={() => setTold(false)}
      >
        <Icon name="microphone" />
      </button>
      {told ? (
        <span role="status" className="voice-note">
          {labels.voiceOff}
        </span>
      ) : null}
    </span>
  );
}

export function CopyButton(props: {
  readonly label: string;
  readonly text: string;
  readonly attributes?: Readonly<Record<string, string>>;
}) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(props.text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1_500);
  };
  return (
    <button
      {...props.attributes}
      type="button"
      className="icon-button"
      aria-label={props.label}
      title={props.label}
      onClick={() => void copy()}
    >
      <Icon name={copied ? 'check' : 'copy'} size={17} />
    </button>
  );
}
