/** Mounts the real panel with a real snapshot: `?state=held&lang=ja&tab=templates`. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../components/ui/theme.css';
import { Panel } from '../../../components/panel/panel';
import { TextProvider, type Language } from '../../../components/text';
import { createScanner } from '../../../core/detect/scan';
import type { Guideline } from '../../../core/guideline/schema';
import type { PanelToGuard } from '../../../core/gate/panel-port';
import { createTemplateSearch } from '../../../core/template/search';
import { copyText } from '../../../entrypoints/panel/copy-text';
import guideline from '../../../guidelines/default.json';
import { LIBRARY } from './library';
import { snapshotOf, type StateName } from './snapshots';

declare global {
  interface Window {
    /** What the panel told the guard, in order. */
    sent: PanelToGuard[];
  }
}

const query = new URLSearchParams(location.search);
const state = (query.get('state') ?? 'empty') as StateName;
const scanner = createScanner({ terms: [] });
const shelf = {
  search: createTemplateSearch(LIBRARY),
  scan: (text: string) => {
    const scanned = scanner.scan(text);
    return scanned.ok ? scanned.value : [];
  },
};
const focusRequest = query.has('focus') ? { on: query.get('focus') as 'primary' } : null;

window.sent = [];

function Harness() {
  const [choice, setChoice] = useState<'auto' | Language>('auto');
  const first = query.get('lang') === 'en' ? 'en' : 'ja';
  const language = choice === 'auto' ? first : choice;
  document.documentElement.lang = language;
  return (
    <TextProvider language={language}>
      <Panel
        snapshot={snapshotOf(state)}
        guideline={guideline as Guideline}
        shelf={shelf}
        today={query.get('today') ?? '2026-11-25'}
        languageChoice={choice}
        focusRequest={focusRequest}
        send={(message) => {
          window.sent.push(message);
        }}
        onCopy={copyText}
        onLanguage={setChoice}
        onOpenAdmin={() => undefined}
      />
    </TextProvider>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Harness />);
