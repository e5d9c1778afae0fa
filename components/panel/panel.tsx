import { ListChecks, NotebookText, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { GuardSnapshot, PanelToGuard } from '../../core/gate/panel-port';
import { useText } from '../text';
import { IconButton } from '../ui/button';
import { Logo } from '../ui/logo';
import { Tabs } from '../ui/tabs';
import { CheckTab } from './check-tab';
import { CoverageLine } from './coverage-line';
import { LiveRegion } from './live-region';
import { PanelFooter, type PanelFooterProps } from './panel-footer';
import { countActing } from './state-line';
import type { TemplateShelf } from './templates/shelf';
import { NO_TEMPLATE_OPEN, TemplatesTab, type TemplatesState } from './templates/templates-tab';
import { usePanelFocus, type FocusRequest } from './use-panel-focus';
import { usePanelKeys, type PanelKeys } from './use-panel-keys';
import './panel.css';

export interface PanelProps extends PanelFooterProps {
  readonly snapshot: GuardSnapshot;
  /** Null while it is being loaded. */
  readonly shelf: TemplateShelf | null;
  /** The last wish of the guard for the focus. */
  readonly focusRequest: FocusRequest | null;
  readonly send: (message: PanelToGuard) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
}

export type PanelTab = 'check' | 'templates';

/** The whole panel, from a snapshot of the guard. */
export function Panel(props: PanelProps) {
  const { snapshot, shelf, focusRequest, send, onCopy, guideline } = props;
  const { t } = useText();
  const [tab, setTab] = useState<PanelTab>('check');
  const [library, setLibrary] = useState<TemplatesState>(NO_TEMPLATE_OPEN);
  const rootRef = useRef<HTMLDivElement>(null);
  const primaryRef = useRef<HTMLButtonElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const { attach, prompt } = snapshot;
  const { kind } = prompt;
  const held = kind === 'held' || kind === 'too-long';

  useShowHeld(held || attach !== null, () => {
    setTab('check');
  });
  usePanelFocus(focusRequest, {
    rootRef,
    primaryRef,
    searchRef,
    showTab: (next) => {
      setTab(next);
      if (next === 'templates') setLibrary((before) => ({ ...before, openId: null }));
    },
  });
  usePanelKeys(toKeys(snapshot, held), primaryRef, send);

  return (
    <div className="panel" ref={rootRef}>
      <LiveRegion snapshot={snapshot} />
      <Header
        onClose={() => {
          send({ kind: 'close' });
        }}
      />
      <CoverageLine coverage={snapshot.coverage} siteName={snapshot.siteName} />
      <main className="panel-main">
        <Tabs
          label={t('panel.tabs.label')}
          selected={tab}
          onSelect={setTab}
          tabs={[
            {
              id: 'check',
              label: t('panel.tabs.check'),
              icon: ListChecks,
              count: kind === 'findings' || held ? countActing(snapshot) : 0,
              tone: snapshot.decision === 'block' ? 'stop' : 'warn',
              content: (
                <CheckTab
                  snapshot={snapshot}
                  guideline={guideline}
                  send={send}
                  onCopy={onCopy}
                  primaryRef={primaryRef}
                />
              ),
            },
            {
              id: 'templates',
              label: t('panel.tabs.templates'),
              icon: NotebookText,
              content: (
                <TemplatesTab
                  shelf={shelf}
                  state={library}
                  onState={setLibrary}
                  searchRef={searchRef}
                  onInsert={(templateId, text) => {
                    send({ kind: 'insert-template', templateId, text });
                    setTab('check');
                  }}
                />
              ),
            },
          ]}
        />
        <PanelFooter {...props} lists={snapshot.lists} onList={send} />
      </main>
    </div>
  );
}

/** Files that wait are decided about first. */
function toKeys({ attach }: GuardSnapshot, held: boolean): PanelKeys {
  if (attach) return { escape: { kind: 'attach-nothing' }, enter: attach.kind === 'held' };
  return { escape: { kind: held ? 'edit' : 'close' }, enter: held };
}

function Header({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <header className="panel-header">
      <Logo size={22} />
      <h1>{t('common.name')}</h1>
      <IconButton icon={X} label={t('common.close')} onClick={onClose} />
    </header>
  );
}

/** A held send brings the Check tab to the front, once; the user may leave it again. */
function useShowHeld(held: boolean, show: () => void): void {
  const onHeld = useEffectEvent(show);
  useEffect(() => {
    if (held) onHeld();
  }, [held]);
}
