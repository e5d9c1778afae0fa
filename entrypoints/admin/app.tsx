import { useEffect } from 'react';
import { AdminPage } from '../../components/admin/admin-page';
import { createTranslate, TextProvider } from '../../components/text';
import { useLanguage } from '../../components/use-language';
import { RETENTION_DAYS } from '../../platform/counter-store';
import { languageStore } from '../../platform/language-in-force';
import { NAMES } from './names';
import { saveFile } from './save-file';
import { useCounts, useDeletion, useLostCounts } from './use-counts';
import { useGuidelinePart } from './use-guideline-part';
import { useTab } from './use-tab';
import { useToday } from './use-today';

/** Hands the page what it shows and what it may do. */
export function App() {
  const { language, choice, choose } = useLanguage(languageStore);
  const [tab, onTab] = useTab();
  const today = useToday();
  const counts = useCounts();
  const lost = useLostCounts();
  const deletion = useDeletion();
  const guideline = useGuidelinePart();
  useEffect(() => {
    const t = createTranslate(language);
    document.title = `${t('admin.title')} – ${t('common.name')}`;
  }, [language]);
  return (
    <TextProvider language={language}>
      <AdminPage
        tab={tab}
        onTab={onTab}
        header={{ languageChoice: choice, onLanguage: choose }}
        today={today}
        counts={counts}
        lost={lost}
        names={NAMES}
        guideline={guideline}
        data={{ retentionDays: RETENTION_DAYS, ...deletion }}
        onPrint={print}
        onSave={saveFile}
      />
    </TextProvider>
  );
}

function print(): void {
  window.print();
}
