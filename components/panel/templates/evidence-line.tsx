import { FlaskConical, FlaskConicalOff } from 'lucide-react';
import type { Template } from '../../../core/template/schema';
import { useText } from '../../text';

/** What is known about a template. Where nobody tested it, it says so. */
export function EvidenceLine({
  template,
  short = false,
}: {
  readonly template: Template;
  readonly short?: boolean;
}) {
  const { t } = useText();
  const { evidence } = template;
  const Icon = evidence ? FlaskConical : FlaskConicalOff;
  const words = evidence
    ? t('panel.templates.tested', {
        date: evidence.testedOn,
        models: evidence.models.length,
        passed: evidence.passed,
        total: evidence.total,
      })
    : t(short ? 'panel.templates.untested' : 'panel.templates.untestedHint');
  return (
    <span className="template-evidence">
      <Icon size={14} aria-hidden="true" />
      {words}
    </span>
  );
}
