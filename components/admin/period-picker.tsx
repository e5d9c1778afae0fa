import { useId } from 'react';
import { addDays } from '../../core/usage/day';
import { PERIOD_CHOICES, type PeriodChoice } from '../../core/usage/period';
import { useText } from '../text';
import { Field, Input } from '../ui/field';
import './period-picker.css';

interface PeriodPickerProps {
  readonly choice: PeriodChoice;
  readonly onChoose: (choice: PeriodChoice) => void;
  readonly today: string;
  /** The days chosen are none, or stand in the wrong order. */
  readonly invalid: boolean;
}

/** A handful of stretches one press away, and any other by its two dates. */
export function PeriodPicker({ choice, onChoose, today, invalid }: PeriodPickerProps) {
  const { t } = useText();
  const name = useId();
  const choose = (kind: PeriodChoice['kind']) => {
    onChoose(kind === 'custom' ? { kind, from: addDays(today, -29), to: today } : { kind });
  };
  return (
    <div className="admin-period">
      <fieldset className="admin-segments">
        <legend>{t('admin.period.legend')}</legend>
        {PERIOD_CHOICES.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={name}
              checked={choice.kind === kind}
              onChange={() => {
                choose(kind);
              }}
            />
            <span>{t(`admin.period.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      {choice.kind === 'custom' && (
        <div className="admin-period-dates">
          {(['from', 'to'] as const).map((end) => (
            <Field
              key={end}
              label={t(`admin.period.${end}`)}
              {...(invalid && end === 'to' && { error: t('admin.period.invalid') })}
            >
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  max={today}
                  value={choice[end]}
                  onChange={(event) => {
                    onChoose({ ...choice, [end]: event.target.value });
                  }}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </div>
  );
}
