import { useId } from 'react';
import type { Choice } from './select';
import './radio-list.css';

interface RadioListProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
}

/** A short closed list, all of it in sight. */
export function RadioList<Value extends string>({
  legend,
  choices,
  value,
  onChoose,
}: RadioListProps<Value>) {
  const name = useId();
  return (
    <fieldset className="ui-radio-list">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="ui-radio">
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => {
              onChoose(choice.value);
            }}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
