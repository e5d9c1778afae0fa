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
}

/** The way past a warning: last in line, and only for a person who sees it. */
export function SendAnyway({ override, onSend }: SendAnywayProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const formId = useId();
  if (override === 'free') {
    return (
      <DeliberateButton
        label={t('panel.held.sendAnyway')}
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
        {t('panel.held.sendAnywayWithReason')}
      </Button>
      {open && (
        <ReasonForm
          id={formId}
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
  onSend,
  onCancel,
}: {
  readonly id: string;
  readonly onSend: (reason: OverrideReason) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useText();
  const [reason, setReason] = useState<OverrideReason | null>(null);
  const choices = OVERRIDE_REASONS.map((value) => ({ value, label: t(`panel.reason.${value}`) }));
  return (
    <div className="send-anyway-form" id={id}>
      <RadioList
        legend={t('panel.held.reasonLegend')}
        choices={choices}
        value={reason}
        onChoose={setReason}
      />
      <p className="send-anyway-note">{t('panel.held.reasonNote')}</p>
      <div className="send-anyway-actions">
        <DeliberateButton
          label={t('panel.held.sendAnyway')}
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
