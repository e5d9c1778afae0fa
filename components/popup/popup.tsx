import { ExternalLink, PanelRight, RotateCw, Settings2 } from 'lucide-react';
import type { Coverage } from '../../core/gate/coverage';
import { useText } from '../text';
import { Button, ButtonLink } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Kbd } from '../ui/kbd';
import { Logo } from '../ui/logo';
import { Notice, type Tone } from '../ui/notice';
import './popup.css';

export interface PopupSite {
  readonly name: string;
  /** Where the chat is. */
  readonly url: string;
}

/** What Tesuri has to do with the tab in front. */
export type TabView =
  | { readonly kind: 'elsewhere' }
  /** A site we know, in a tab that no guard has ever reported from: it is older than the guard. */
  | { readonly kind: 'not-loaded'; readonly site: string }
  | { readonly kind: 'known'; readonly site: string; readonly coverage: Coverage };

export interface PopupProps {
  readonly tab: TabView;
  readonly sites: readonly PopupSite[];
  /** Key of the panel, as the browser writes it; empty when none is set. */
  readonly shortcut: string;
  readonly onOpenPanel: () => void;
  readonly onReload: () => void;
  readonly onOpenAdmin: () => void;
}

/** The state of the tab in front, and the ways from here. */
export function Popup({ tab, sites, shortcut, ...acts }: PopupProps) {
  const { t } = useText();
  return (
    <main className="popup">
      <h1>
        <Logo size={24} />
        {t('common.name')}
      </h1>
      <TabState tab={tab} sites={sites} {...acts} />
      <Disclosure summary={t('popup.help')}>
        <ol className="popup-help">
          {(['step1', 'step2', 'step3'] as const).map((step) => (
            <li key={step}>{t(`popup.${step}`)}</li>
          ))}
        </ol>
        <p className="popup-shortcut">
          {t('popup.shortcut')}
          {shortcut === '' ? <span>{t('popup.noShortcut')}</span> : <Kbd>{shortcut}</Kbd>}
        </p>
      </Disclosure>
      <Button wide icon={Settings2} onClick={acts.onOpenAdmin}>
        {t('admin.title')}
      </Button>
    </main>
  );
}

type TabStateProps = Pick<PopupProps, 'tab' | 'sites' | 'onOpenPanel' | 'onReload'>;

function TabState({ tab, sites, onOpenPanel, onReload }: TabStateProps) {
  const { t } = useText();
  const reload = (
    <Button variant="primary" icon={RotateCw} onClick={onReload}>
      {t('popup.reload')}
    </Button>
  );
  switch (tab.kind) {
    case 'elsewhere':
      return (
        <>
          <Notice title={t('popup.notChat')}>{t('popup.notChatText')}</Notice>
          <div className="popup-sites">
            {sites.map(({ name, url }) => (
              <ButtonLink key={url} href={url} target="_blank" rel="noreferrer" icon={ExternalLink}>
                {t('popup.openSite', { site: name })}
              </ButtonLink>
            ))}
          </div>
        </>
      );
    case 'not-loaded':
      return (
        <Notice tone="stop" title={t('popup.notLoaded')} actions={reload}>
          {t('popup.notLoadedText')}
        </Notice>
      );
    case 'known': {
      const { coverage, site } = tab;
      const broken = coverage.state === 'degraded' || coverage.state === 'blind';
      return (
        <>
          <Notice
            tone={TONES[coverage.state]}
            title={t('coverage.onSite', { state: t(`coverage.${coverage.state}`), site })}
            actions={broken ? reload : undefined}
          >
            {broken && t(`coverage.todo.${coverage.reason}`)}
            {coverage.state === 'no-chat' && t('popup.noChatText')}
          </Notice>
          {coverage.state !== 'no-chat' && (
            <Button
              wide
              variant={broken ? 'secondary' : 'primary'}
              icon={PanelRight}
              onClick={onOpenPanel}
            >
              {t('popup.openPanel')}
            </Button>
          )}
        </>
      );
    }
  }
}

/** Green is for what is whole, and for nothing else. */
const TONES: Record<Coverage['state'], Tone> = {
  starting: 'info',
  attached: 'ok',
  degraded: 'stop',
  blind: 'stop',
  'no-chat': 'info',
};
