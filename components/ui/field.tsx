import { CircleAlert } from 'lucide-react';
import { useId, type ComponentProps, type ReactNode } from 'react';
import './field.css';

/** What the control inside a field must carry, so that label, hint and error belong to it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly required: boolean;
}

interface FieldProps {
  readonly label: ReactNode;
  /** Shown beside the label, for example「必須」. */
  readonly mark?: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A label, its control, a hint and an error: `<Field label="…">{(c) => <Input {...c} />}</Field>`. */
export function Field({ label, mark, hint, error, required = false, children }: FieldProps) {
  const id = useId();
  const hasError = error !== undefined && error !== null;
  const describedBy = [hint !== undefined && `${id}-hint`, hasError && `${id}-error`]
    .filter((part) => part !== false)
    .join(' ');
  return (
    <div className="ui-field">
      <label className="ui-field-label" htmlFor={id}>
        {label}
        {mark !== undefined && <span className="ui-field-required">{mark}</span>}
      </label>
      {hint !== undefined && (
        <p className="ui-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': hasError ? true : undefined,
        required,
      })}
      {hasError && (
        <div className="ui-field-error" id={`${id}-error`}>
          <CircleAlert size={14} aria-hidden="true" />
          <div>{error}</div>
        </div>
      )}
    </div>
  );
}

/** One line to type into. */
export function Input(props: ComponentProps<'input'>) {
  return <input {...props} className={`ui-input ${props.className ?? ''}`} />;
}

/** Several lines; grows with what is typed. */
export function TextArea(props: ComponentProps<'textarea'>) {
  return <textarea {...props} className={`ui-input ${props.className ?? ''}`} />;
}
