import { Search, SearchX } from 'lucide-react';
import type { Ref } from 'react';
import type { Template } from '../../../core/template/schema';
import type { Job } from '../../../core/template/vocabulary';
import { useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import { Input } from '../../ui/field';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { EvidenceLine } from './evidence-line';

interface TemplateListProps {
  readonly templates: readonly Template[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (id: string) => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** The library: by job while nothing is searched for, best match first while something is. */
export function TemplateList({ templates, query, onQuery, onOpen, searchRef }: TemplateListProps) {
  const { t } = useText();
  const searching = query.trim() !== '';
  const count = templates.length;
  return (
    <div className="templates">
      <div role="search" className="template-search">
        <Search size={16} aria-hidden="true" />
        <Input
          ref={searchRef}
          type="search"
          value={query}
          aria-label={t('panel.templates.search')}
          placeholder={t('panel.templates.searchHint')}
          onChange={(event) => {
            onQuery(event.target.value);
          }}
        />
      </div>
      <VisuallyHidden role="status">
        {searching &&
          (count === 1 ? t('panel.templates.foundOne') : t('panel.templates.found', { count }))}
      </VisuallyHidden>
      {searching ? (
        <Items templates={templates} onOpen={onOpen} withJob />
      ) : (
        byJob(templates).map(([job, some]) => (
          <section key={job} aria-label={t(`panel.job.${job}`)}>
            <h2 className="template-job">{t(`panel.job.${job}`)}</h2>
            <Items templates={some} onOpen={onOpen} />
          </section>
        ))
      )}
      {count === 0 && (
        <EmptyState icon={SearchX} title={t('panel.templates.none')}>
          {t('panel.templates.noneHint')}
        </EmptyState>
      )}
    </div>
  );
}

/** In the order in which the library lists the jobs. */
function byJob(templates: readonly Template[]): readonly (readonly [Job, readonly Template[]])[] {
  const jobs = new Map<Job, Template[]>();
  for (const template of templates) {
    const some = jobs.get(template.job);
    if (some) some.push(template);
    else jobs.set(template.job, [template]);
  }
  return [...jobs];
}

function Items({
  templates,
  onOpen,
  withJob = false,
}: {
  readonly templates: readonly Template[];
  readonly onOpen: (id: string) => void;
  readonly withJob?: boolean;
}) {
  const { t, language } = useText();
  return (
    <ul className="template-items">
      {templates.map((template) => (
        <li key={template.id}>
          <button
            type="button"
            className="template-item"
            data-template={template.id}
            onClick={() => {
              onOpen(template.id);
            }}
          >
            <span className="template-title">{template.title[language]}</span>
            {withJob && <span className="template-item-job">{t(`panel.job.${template.job}`)}</span>}
            <span className="template-description">{template.description[language]}</span>
            <EvidenceLine template={template} short />
          </button>
        </li>
      ))}
    </ul>
  );
}
