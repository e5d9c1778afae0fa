import { ChartColumn, Globe } from 'lucide-react';
import type { GuardSnapshot, ListCommand } from '../../core/gate/panel-port';
import type { Guideline } from '../../core/guideline/schema';
import { useText, type TextKey } from '../text';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Kbd } from '../ui/kbd';
import { Notice } from '../ui/notice';
import { Select } from '../ui/select';
import { VisuallyHidden } from '../ui/visually-hidden';
import { OwnLists } from './own-lists';
import type { LanguageChoice } from '../use-language';
import './panel-footer.css';

export interface PanelFooterProps {
  readonly guideline: Guideline;
  /** `YYYY-MM-DD`, local. */
  readonly today: string;
  readonly languageChoice: LanguageChoice;
  readonly onLanguage: (choice: LanguageChoice) => void;
  readonly onOpenAdmin: () => void;
}

interface OwnListProps {
  readonly lists: GuardSnapshot['lists'];
  readonly onList: (command: ListCommand) => void;
}

const KEYS: readonly (readonly [keys: readonly string[], text: TextKey])[] = [
  [['Enter'], 'panel.keys.enter'],
  [['Esc'], 'panel.keys.escape'],
  [['Ctrl', 'Enter'], 'panel.keys.insert'],
  [['←', '→'], 'panel.keys.arrows'],
  [['Alt', 'Shift', 'T'], 'panel.keys.toggle'],
];

/** Which guideline holds, and the few things that can be set. */
export function PanelFooter(props: PanelFooterProps & OwnListProps) {
  const { t, language } = useText();
  const { guideline, today, languageChoice, onLanguage, onOpenAdmin } = props;
  const { title, version, verifiedOn, validUntil, owner } = guideline;
  return (
    <footer className="panel-footer">
      {validUntil < today && (
        <Notice tone="warn">
          {t('panel.footer.stale', { date: validUntil, owner: owner[language] })}
        </Notice>
      )}
      <p>
        {t('panel.footer.guideline', { title: title[language], version })}
        <span className="panel-verified">{t('panel.footer.verified', { date: verifiedOn })}</span>
      </p>
      <Disclosure summary={t('panel.footer.keys')}>
        <dl className="panel-keys">
          {KEYS.map(([keys, text]) => (
            <div key={text}>
              <dt>
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      <OwnLists lists={props.lists} onList={props.onList} />
      <div className="panel-settings">
        <label>
          <Globe size={14} aria-hidden="true" />
          <VisuallyHidden>{t('common.language')}</VisuallyHidden>
          <Select
            size="small"
            value={languageChoice}
            choices={[
              { value: 'auto', label: t('common.languageAuto') },
              { value: 'ja', label: t('common.japanese') },
              { value: 'en', label: t('common.english') },
            ]}
            onChoose={onLanguage}
          />
        </label>
        <Button variant="quiet" size="small" icon={ChartColumn} onClick={onOpenAdmin}>
          {t('panel.footer.admin')}
        </Button>
      </div>
    </footer>
  );
}
