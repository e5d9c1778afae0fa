import { UserRoundX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TemplateField as FieldOf } from '../../../core/template/schema';
import { useText } from '../../text';
import { Field, Input, TextArea, type FieldControl } from '../../ui/field';
import { Select } from '../../ui/select';

interface TemplateFieldProps {
  readonly field: FieldOf;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: ReactNode;
}

/** One field of a template, by its type. */
export function TemplateField({ field, value, onChange, error }: TemplateFieldProps) {
  const { t, language } = useText();
  // Said where somebody could type a name; checked everywhere.
  const never = field.personalData === 'never' && field.type.endsWith('text');
  const hint =
    field.hint || never ? (
      <>
        {field.hint?.[language]}
        {never && (
          <span className="template-never">
            <UserRoundX size={12} aria-hidden="true" /> {t('panel.templates.never')}
          </span>
        )}
      </>
    ) : undefined;
  return (
    <Field
      label={field.label[language]}
      mark={field.required ? t('panel.templates.required') : undefined}
      hint={hint}
      error={error}
      required={field.required}
    >
      {(control) => <ControlOf control={control} field={field} value={value} onChange={onChange} />}
    </Field>
  );
}

function ControlOf({
  control,
  field,
  value,
  onChange,
}: Omit<TemplateFieldProps, 'error'> & { readonly control: FieldControl }) {
  const { t, language } = useText();
  const shared = {
    ...control,
    name: field.id,
    value,
    autoComplete: 'off',
    onChange: (event: { readonly target: { readonly value: string } }) => {
      onChange(event.target.value);
    },
  };
  switch (field.type) {
    case 'text':
      return <Input {...shared} type="text" />;
    case 'long-text':
      return <TextArea {...shared} rows={4} />;
    case 'number':
      // Not type="number": it refuses the full-width digits of a Japanese keyboard.
      return <Input {...shared} type="text" inputMode="decimal" />;
    case 'date':
      return <Input {...shared} type="date" />;
    case 'choice':
      return (
        <Select
          {...control}
          name={field.id}
          value={value}
          placeholder={t('panel.templates.choose')}
          choices={(field.choices ?? []).map(({ id, label }) => ({
            value: id,
            label: label[language],
          }))}
          onChoose={onChange}
        />
      );
  }
}
