import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import './select.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

type SelectProps<Value extends string> = Omit<
  ComponentProps<'select'>,
  'value' | 'onChange' | 'children' | 'size'
> & {
  readonly choices: readonly Choice<Value>[];
  /** Empty while nothing is chosen; needs `placeholder` then. */
  readonly value: Value | '';
  readonly onChoose: (value: Value) => void;
  readonly placeholder?: string;
  readonly size?: 'small' | 'medium';
};

/** The browser's own list: works with every keyboard, reader and zoom, and opens out of a frame. */
export function Select<Value extends string>({
  choices,
  value,
  onChoose,
  placeholder,
  size = 'medium',
  ...rest
}: SelectProps<Value>) {
  return (
    <span className="ui-select" data-size={size}>
      <select
        {...rest}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {placeholder !== undefined && (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <ChevronDown size={14} aria-hidden="true" />
    </span>
  );
}
