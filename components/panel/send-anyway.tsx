import { useId, useState } from 'react';
import { OVERRIDE_REASONS, type OverrideReason } from '../../core/gate/panel-port';
import { useText } from '../text';
import { Button } from '../ui/button';
import { RadioList } from '../ui/radio-list';
import { DeliberateButton } from './deliberate-button';
import './send-anyway.css';

interface SendAnywayProps {
  readonly override: 'free' | 'reason';
  readonly onSend: (reason: OverrideReason | null) => void;
  /** Where something else than a prompt is let go. */
  readonly words?: AnywayWords;
}

interface AnywayWords {
  readonly act: string;
  /** Opens the reasons. */
  readonly ask: string;
  readonly legend: string;
}

/** The way past a warning: last in line, and only for a person who sees it. */
export function SendAnyway({ override, onSend, words }: SendAnywayProps) {
  const { t } = useText();
  const own: AnywayWords = words ?? {
    act: t('panel.held.sendAnyway'),
    ask: t('panel.held.sendAnywayWithReason'),
    legend: t('panel.held.reasonLegend'),
  };
  const [open, setOpen] = useState(false);
  const formId = useId();
  if (override === 'free') {
    return (
      <DeliberateButton
        label={own.act}
        onPress={() => {
          onSend(null);
        }}
      />
    );
  }
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-expanded={open}
        aria-controls={open ? formId : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {own.ask}
      </Button>
      {open && (
        <ReasonForm
          id={formId}
          words={own}
          onSend={onSend}
          onCancel={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function ReasonForm({
  id,
  words,
  onSend,
  onCancel,
}: {
  readonly id: string;
  readonly words: AnywayWords;
  readonly onSend: (reason: OverrideReason) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useText();
  const [reason, setReason] = useState<OverrideReason | null>(null);
  const choices = OVERRIDE_REASONS.map((value) => ({ value, label: t(`panel.reason.${value}`) }));
  return (
    <div className="send-anyway-form" id={id}>
      <RadioList legend={words.legend} choices={choices} value={reason} onChoose={setReason} />
      <p className="send-anyway-note">{t('panel.held.reasonNote')}</p>
      <div className="send-anyway-actions">
        <DeliberateButton
          label={words.act}
          missing={reason === null}
          variant="danger"
          onPress={() => {
            if (reason) onSend(reason);
          }}
        />
        <Button variant="quiet" size="small" onClick={onCancel}>
          {t('panel.held.cancel')}
        </Button>
      </div>
    </div>
  );
}
