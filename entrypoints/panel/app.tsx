import { MessagesSquare } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { FailureBoundary } from '../../components/panel/failure-boundary';
import { Panel } from '../../components/panel/panel';
import { TextProvider, useText } from '../../components/text';
import { EmptyState } from '../../components/ui/empty-state';
import { useLanguage } from '../../components/use-language';
import { localDay } from '../../core/usage/day';
import { sendMessage } from '../../platform/messages';
import { languageStore } from '../../platform/language-in-force';
import { copyText } from './copy-text';
import type { GuardStore } from './guard-store';
import { useGuideline } from './use-guideline';
import { useShelf } from './use-shelf';

interface AppProps {
  readonly guard: GuardStore;
  /** False in a tab or a side panel of the browser, where no page can have put this. */
  readonly framed: boolean;
}

/** A frame that no guard has claimed stays blank. */
export function App({ guard, framed }: AppProps) {
  const { snapshot, focusRequest } = useSyncExternalStore(guard.subscribe, guard.read);
  const { language, choice, choose } = useLanguage(languageStore);
  const guideline = useGuideline();
  const shelf = useShelf(guideline, snapshot !== null);
  if (!snapshot && framed) return null;
  return (
    <TextProvider language={language}>
      <FailureBoundary>
        {snapshot ? (
          <Panel
            snapshot={snapshot}
            guideline={guideline}
            shelf={shelf}
            today={localDay(new Date())}
            languageChoice={choice}
            focusRequest={focusRequest}
            send={guard.send}
            onCopy={copyText}
            onLanguage={choose}
            onOpenAdmin={openAdmin}
          />
        ) : (
          <Standalone />
        )}
      </FailureBoundary>
    </TextProvider>
  );
}

function Standalone() {
  const { t } = useText();
  return (
    <main>
      <EmptyState icon={MessagesSquare} title={t('panel.standalone.title')}>
        {t('panel.standalone.text')}
      </EmptyState>
    </main>
  );
}

function openAdmin(): void {
  // Rejects only when the extension is gone, which the coverage line already says.
  sendMessage('admin.open', null).catch(() => undefined);
}
