import type { Guideline } from '../../core/guideline/schema';
import { useText } from '../text';
import './table.css';

/** Each rule with the clause it stands on. */
export function GuidelineRules({ guideline }: { readonly guideline: Guideline }) {
  const { t, language } = useText();
  const label = t('admin.guideline.rules', { count: guideline.rules.length });
  return (
    <div className="admin-scroll" tabIndex={0} role="group" aria-label={label}>
      <table className="admin-table admin-words-table">
        <thead>
          <tr>
            {(['clause', 'types', 'action', 'phase'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`admin.guideline.rule.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {guideline.rules.map((rule) => {
            const clause = guideline.clauses.find(({ id }) => id === rule.clause);
            const lists = guideline.terms.filter(({ id }) => rule.termLists?.includes(id));
            return (
              <tr key={rule.id}>
                <th scope="row">
                  {clause ? `${clause.number} ${clause.title[language]}` : rule.clause}
                </th>
                <td>
                  {lists.length > 0
                    ? lists.map((list) => list.title[language]).join(' / ')
                    : rule.types.map((type) => t(`findingType.${type}`)).join(' / ')}
                </td>
                <td>{t(`action.${rule.action}`)}</td>
                <td>{t(`guideline.phase.${rule.phase ?? guideline.phase}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
