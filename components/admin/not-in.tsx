import { EyeOff } from 'lucide-react';
import { useText } from '../text';
import { SectionCard } from './section-card';
import './not-in.css';

/** What an export never holds, said before anybody has to ask. */
export function NotIn({ floor }: { readonly floor: number }) {
  const { t } = useText();
  return (
    <SectionCard title={t('admin.notIn.title')} note={t('admin.export.floor', { floor })}>
      <ul className="admin-not-in">
        {(['prompts', 'person', 'place', 'time'] as const).map((what) => (
          <li key={what}>
            <EyeOff size={16} aria-hidden="true" />
            <span>{t(`admin.notIn.${what}`)}</span>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
