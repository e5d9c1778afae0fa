import { ACTING, total, watchedShare, type UsageSummary } from '../../core/usage/aggregate';
import { useText } from '../text';
import { CountCell } from './count-cell';
import { formatShare } from './format';
import { SectionCard } from './section-card';
import type { SiteName } from './names';

/** The same numbers for each chat. */
export function SitesCard({
  sites,
  names,
}: Pick<UsageSummary, 'sites'> & { readonly names: readonly SiteName[] }) {
  const { t, language } = useText();
  const nameOf = (id: string) => names.find((site) => site.id === id)?.name ?? id;
  return (
    <SectionCard title={t('admin.sites.title')} wide>
      <div className="admin-scroll" tabIndex={0} role="group" aria-label={t('admin.sites.title')}>
        <table className="admin-table">
          <thead>
            <tr>
              <th scope="col">{t('admin.sites.site')}</th>
              {(['prompts', 'found', 'findings', 'templates', 'watched'] as const).map((column) => (
                <th key={column} scope="col" data-number="">
                  {t(`admin.sites.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...sites].map(([id, site]) => {
              const share = watchedShare(site.coverage);
              return (
                <tr key={id}>
                  <th scope="row">{nameOf(id)}</th>
                  <CountCell count={total(site.prompts)} />
                  <CountCell count={total(site.prompts, ACTING)} />
                  <CountCell count={site.findings} />
                  <CountCell count={site.templates} />
                  <td>
                    {share === undefined ? t('admin.tile.unknown') : formatShare(share, language)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </SectionCard>
  );
}
