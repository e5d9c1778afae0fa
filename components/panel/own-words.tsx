import { BellOff, ListX, ShieldPlus } from 'lucide-react';
import { useId } from 'react';
import type { ListCommand, PanelFinding } from '../../core/gate/panel-port';
import { useText } from '../text';
import { Disclosure } from '../ui/disclosure';
import { DeliberateButton } from './deliberate-button';
import type { FindingGroup, FindingRow } from './group-findings';
import './own-words.css';

interface OwnWordsProps {
  readonly group: FindingGroup;
  readonly onList: (command: ListCommand) => void;
}

/** What is to be done about these words from now on. */
export function OwnWords({ group, onList }: OwnWordsProps) {
  const { t } = useText();
  const { first, rows } = group;
  if (first.listing === 'closed') return null;
  return (
    <Disclosure lazy summary={t('panel.lists.summary')} open={first.listing === 'never-flagged'}>
      <div className="own-words">
        <ul>
          {rows.map((row) => (
            <OwnWord key={row.excerpt} row={row} finding={first} onList={onList} />
          ))}
        </ul>
        <p className="own-words-note">{t('panel.lists.note')}</p>
      </div>
    </Disclosure>
  );
}

function OwnWord({
  row,
  finding: { listing, action },
  onList,
}: {
  readonly row: FindingRow;
  readonly finding: PanelFinding;
  readonly onList: OwnWordsProps['onList'];
}) {
  const { t } = useText();
  const wordId = useId();
  const words = { index: row.indexes[0] ?? -1, excerpt: row.excerpt };
  return (
    <li>
      <span className="finding-excerpt" id={wordId}>
        {row.excerpt}
      </span>
      <div className="own-words-acts">
        {listing === 'open' ? (
          <>
            <DeliberateButton
              icon={BellOff}
              label={t('panel.lists.neverFlag')}
              describedBy={wordId}
              onPress={() => {
                onList({ kind: 'list-finding', list: 'neverFlag', ...words });
              }}
            />
            {(action === 'allow' || action === 'warn') && (
              <DeliberateButton
                icon={ShieldPlus}
                label={t('panel.lists.alwaysMask')}
                describedBy={wordId}
                onPress={() => {
                  onList({ kind: 'list-finding', list: 'alwaysMask', ...words });
                }}
              />
            )}
          </>
        ) : (
          <DeliberateButton
            icon={ListX}
            label={t(listing === 'always-masked' ? 'panel.lists.unmask' : 'panel.lists.flagAgain')}
            describedBy={wordId}
            onPress={() => {
              onList({ kind: 'unlist-finding', ...words });
            }}
          />
        )}
      </div>
    </li>
  );
}
