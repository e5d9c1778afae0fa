import { ArrowLeft, RotateCcw } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Finding } from '../../../core/detect/finding';
import { renderTemplate, type FieldValues } from '../../../core/template/render';
import type { Template } from '../../../core/template/schema';
import { useText } from '../../text';
import { Button, IconButton } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Kbd } from '../../ui/kbd';
import { EvidenceLine } from './evidence-line';
import { fieldErrors } from './field-errors';
import { PersonalDataError } from './personal-data-error';
import { personalFindings } from './personal-data';
import { TemplateField } from './template-field';
import { TemplatePreview } from './template-preview';

interface TemplateFormProps {
  readonly template: Template;
  readonly values: FieldValues;
  readonly onChange: (values: FieldValues) => void;
  readonly onReset: () => void;
  readonly onBack: () => void;
  readonly onInsert: (text: string) => void;
  readonly scan: (text: string) => readonly Finding[];
}

/** Fill in, look, insert. What is typed stays in memory until the panel goes. */
export function TemplateForm(props: TemplateFormProps) {
  const { template, values, onChange, onReset, onBack } = props;
  const { t, language } = useText();
  const { formRef, fields, submit, stuck } = useTemplateForm(props);
  return (
    <form
      className="template-form"
      ref={formRef}
      noValidate
      onKeyDown={submitOnCtrlEnter}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div>
        <Button variant="quiet" size="small" icon={ArrowLeft} onClick={onBack}>
          {t('panel.templates.back')}
        </Button>
      </div>
      <header>
        <div className="template-chips">
          <Chip tone="brand">{t(`panel.job.${template.job}`)}</Chip>
          <Chip tone={template.risk === 'low' ? undefined : 'warn'}>
            {t(`panel.risk.${template.risk}`)}
          </Chip>
        </div>
        <h2>{template.title[language]}</h2>
        <p className="template-description">{template.description[language]}</p>
        <EvidenceLine template={template} />
      </header>
      {fields.map(({ field, error }) => (
        <TemplateField
          key={field.id}
          field={field}
          value={values[field.id] ?? ''}
          error={error}
          onChange={(value) => {
            onChange({ ...values, [field.id]: value });
          }}
        />
      ))}
      <TemplatePreview template={template} values={values} />
      <div className="template-actions">
        {stuck && (
          <p className="template-stuck" role="alert">
            {t('panel.templates.stillPersonal')}
          </p>
        )}
        <Button type="submit" variant="primary" wide>
          {t('panel.templates.insert')} <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
        </Button>
        <IconButton icon={RotateCcw} label={t('panel.templates.reset')} onClick={onReset} />
      </div>
    </form>
  );
}

/** Which field is wrong and why, and what a press on "insert" does about it. */
function useTemplateForm({ template, values, onChange, onInsert, scan }: TemplateFormProps) {
  const { t, language } = useText();
  const formRef = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const errors = useMemo(
    () => fieldErrors(template, language, values),
    [template, language, values],
  );
  const personal = useMemo(() => personalByField(template, values, scan), [template, values, scan]);
  useEffect(() => {
    focusFirst(formRef.current, 'input, textarea, select');
  }, []);

  const fields = template.fields.map((field) => {
    const found = personal.get(field.id);
    const key = tried ? errors.get(field.id) : undefined;
    const text = values[field.id] ?? '';
    const error = found ? (
      <PersonalDataError
        text={text}
        findings={found}
        onReplace={(clean) => {
          onChange({ ...values, [field.id]: clean });
        }}
      />
    ) : (
      key && t(key)
    );
    return { field, error };
  });
  const submit = () => {
    setTried(true);
    const rendered = renderTemplate(template, language, values);
    if (rendered.ok && errors.size === 0 && personal.size === 0) onInsert(rendered.value);
    // After the errors are drawn, so that the field is announced with its own.
    else setTimeout(() => focusFirst(formRef.current, '[aria-invalid="true"]'));
  };
  return { formRef, fields, submit, stuck: tried && personal.size > 0 };
}

function personalByField(
  template: Template,
  values: FieldValues,
  scan: (text: string) => readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, readonly Finding[]>();
  for (const { id, personalData } of template.fields) {
    const text = values[id] ?? '';
    if (personalData === 'allowed' || text === '') continue;
    const findings = personalFindings(scan(text));
    if (findings.length > 0) found.set(id, findings);
  }
  return found;
}

function focusFirst(form: HTMLFormElement | null, selector: string): void {
  form?.querySelector<HTMLElement>(selector)?.focus();
}

function submitOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const chosen = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  if (!chosen || event.repeat || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
