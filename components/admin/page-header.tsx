import { useText } from '../text';
import { Logo } from '../ui/logo';
import { Select } from '../ui/select';

export interface PageHeaderProps {
  readonly languageChoice: 'auto' | 'ja' | 'en';
  readonly onLanguage: (choice: 'auto' | 'ja' | 'en') => void;
}

/** Where one is, what the page never holds, and in which language it speaks. */
export function PageHeader({ languageChoice, onLanguage }: PageHeaderProps) {
  const { t } = useText();
  return (
    <header className="admin-header">
      <Logo size={36} />
      <div>
        <h1>{t('admin.title')}</h1>
        <p>{t('admin.scope')}</p>
      </div>
      <Select
        aria-label={t('common.language')}
        choices={[
          { value: 'auto', label: t('common.languageAuto') },
          { value: 'ja', label: t('common.japanese') },
          { value: 'en', label: t('common.english') },
        ]}
        value={languageChoice}
        onChoose={onLanguage}
      />
    </header>
  );
}
