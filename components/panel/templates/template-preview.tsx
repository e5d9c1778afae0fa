import { useDeferredValue, useId, useMemo } from 'react';
import type { FieldValues } from '../../../core/template/render';
import type { Template } from '../../../core/template/schema';
import { useText } from '../../text';
import { previewText } from './preview-text';

/** The prompt as it will stand in the composer, line breaks and all. */
export function TemplatePreview({
  template,
  values,
}: {
  readonly template: Template;
  readonly values: FieldValues;
}) {
  const { t, language } = useText();
  const titleId = useId();
  const settled = useDeferredValue(values);
  const pieces = useMemo(
    () => previewText(template, language, settled),
    [template, language, settled],
  );
  return (
    <section aria-labelledby={titleId}>
      <h3 className="template-preview-title" id={titleId}>
        {t('panel.templates.preview')}
      </h3>
      <div className="template-preview" role="group" aria-labelledby={titleId} tabIndex={0}>
        {pieces.map(({ text, open }, index) =>
          open ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </div>
    </section>
  );
}
