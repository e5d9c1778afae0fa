import { total, type UsageSummary } from '../../core/usage/aggregate';
import { useText } from '../text';
import { BarList } from './bar-list';
import type { TemplateName } from './names';
import { SectionCard } from './section-card';

/** Which templates help, most used first. */
export function TemplatesCard({
  templates,
  names,
}: Pick<UsageSummary, 'templates'> & { readonly names: readonly TemplateName[] }) {
  const { t, language } = useText();
  const title = t('admin.templates.title');
  if (total(templates) === 0) {
    return <SectionCard title={title} none={t('admin.templates.none')} />;
  }
  const sorted = [...templates].sort(([, a], [, b]) => b - a);
  return (
    <SectionCard title={title}>
      <BarList
        label={title}
        items={sorted.map(([id, count]) => ({
          id,
          label:
            names.find((template) => template.id === id)?.title[language] ??
            t('admin.templates.gone', { id }),
          count,
        }))}
      />
    </SectionCard>
  );
}
