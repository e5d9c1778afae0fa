import { ExternalLink, MessageSquareText } from 'lucide-react';
import { useText } from '../text';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import type { SiteName } from './names';
import './first-counts.css';

/** Stands where no count is yet, and tells how the first one comes. */
export function FirstCounts({ sites }: { readonly sites: readonly SiteName[] }) {
  const { t } = useText();
  return (
    <Card className="admin-first" aria-labelledby="admin-first">
      <MessageSquareText size={36} strokeWidth={1.5} aria-hidden="true" />
      <h2 id="admin-first">{t('admin.empty.title')}</h2>
      <p>{t('admin.empty.text')}</p>
      <ol>
        {(['step1', 'step2', 'step3'] as const).map((step) => (
          <li key={step}>{t(`admin.empty.${step}`)}</li>
        ))}
      </ol>
      <div className="admin-first-links">
        {sites.map(({ id, name, url }) => (
          <ButtonLink key={id} href={url} target="_blank" rel="noreferrer" icon={ExternalLink}>
            {t('admin.empty.open', { site: name })}
          </ButtonLink>
        ))}
      </div>
    </Card>
  );
}
