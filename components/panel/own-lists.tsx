import { Fragment } from 'react';
import { LIST_NAMES } from '../../core/detect/own-lists';
import type { GuardSnapshot, ListCommand } from '../../core/gate/panel-port';
import { useText } from '../text';
import { Disclosure } from '../ui/disclosure';
import { DeliberateButton } from './deliberate-button';
import './own-lists.css';

interface OwnListsProps {
  readonly lists: GuardSnapshot['lists'];
  readonly onList: (command: ListCommand) => void;
}

/** How much the user has listed, and the way to forget it. The words themselves are nowhere. */
export function OwnLists({ lists, onList }: OwnListsProps) {
  const { t } = useText();
  if (!lists) return null;
  const filled = LIST_NAMES.filter((name) => lists[name] > 0);
  return (
    <Disclosure lazy summary={t('panel.lists.title')}>
      <div className="own-lists">
        {filled.map((name) => (
          <Fragment key={name}>
            <span>{t(`panel.lists.count.${name}`, { count: lists[name] })}</span>
            <DeliberateButton
              label={t(`panel.lists.clear.${name}`)}
              onPress={() => {
                onList({ kind: 'clear-list', list: name });
              }}
            />
          </Fragment>
        ))}
        <p>{t(filled.length > 0 ? 'panel.lists.kept' : 'panel.lists.empty')}</p>
      </div>
    </Disclosure>
  );
}
