import { EyeOff, ShieldPlus } from 'lucide-react';
import { useId, type Ref } from 'react';
import type { GuardSnapshot, PanelToGuard, PromptState } from '../../core/gate/panel-port';
import type { Guideline } from '../../core/guideline/schema';
import { useText } from '../text';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { AnswerSection } from './answer-section';
import { DeliberateButton } from './deliberate-button';
import { FileSection } from './file/file-section';
import { FindingCard } from './finding-card';
import { groupFindings, type FindingGroup } from './group-findings';
import { GuardNotice } from './guard-notice';
import { HeldActions } from './held-actions';
import { StateLine } from './state-line';
import './check-tab.css';

interface CheckTabProps {
  readonly snapshot: GuardSnapshot;
  readonly guideline: Guideline;
  readonly send: (message: PanelToGuard) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  /** The button that Enter presses while a send is held. */
  readonly primaryRef: Ref<HTMLButtonElement>;
}

/** While these stand in the box, words of theirs can be listed. */
const LISTABLE: readonly PromptState['kind'][] = ['clean', 'findings', 'held'];

/** What stands in the composer, what is wrong with it, and what to do. */
export function CheckTab({ snapshot, guideline, send, onCopy, primaryRef }: CheckTabProps) {
  const { t } = useText();
  const stateId = useId();
  const { prompt, notice, answer, canMask, attach } = snapshot;
  // One button at a time is the one that Enter presses.
  const primary = attach?.kind === 'held' ? undefined : primaryRef;
  const held = prompt.kind === 'held' || prompt.kind === 'too-long';
  return (
    <div className="check">
      {attach && (
        <FileSection attach={attach} guideline={guideline} send={send} primaryRef={primaryRef} />
      )}
      <div className="check-top" data-kind={prompt.kind} data-decision={snapshot.decision}>
        {/* While files wait there is nothing to teach about an empty box. */}
        {!(attach && prompt.kind === 'empty') && <StateLine snapshot={snapshot} id={stateId} />}
        {held && (
          <HeldActions snapshot={snapshot} send={send} primaryRef={primary} describedBy={stateId} />
        )}
        {prompt.kind === 'findings' && canMask && (
          <Button
            icon={EyeOff}
            onClick={() => {
              send({ kind: 'mask' });
            }}
          >
            {t('panel.mask')}
          </Button>
        )}
      </div>
      <div role="status" className="check-notice">
        {notice && (
          <GuardNotice
            notice={notice}
            canPutBack={snapshot.canPutBack}
            onPutBack={() => {
              send({ kind: 'put-back' });
            }}
            onUndoListing={() => {
              send({ kind: 'undo-listing' });
            }}
          />
        )}
      </div>
      <FindingList snapshot={snapshot} guideline={guideline} send={send} />
      {LISTABLE.includes(prompt.kind) && snapshot.lists && (
        <div className="check-own">
          <DeliberateButton
            icon={ShieldPlus}
            label={t('panel.lists.selection')}
            onPress={() => {
              send({ kind: 'list-selection' });
            }}
          />
        </div>
      )}
      {answer && <AnswerSection answer={answer} onCopy={onCopy} />}
    </div>
  );
}

function FindingList({
  snapshot,
  guideline,
  send,
}: Pick<CheckTabProps, 'snapshot' | 'guideline' | 'send'>) {
  const { t } = useText();
  const groups = groupFindings(snapshot.findings);
  const acting = groups.filter(({ first }) => first.action !== 'allow');
  const observed = groups.filter(({ first }) => first.action === 'allow');
  const onShow =
    snapshot.prompt.kind === 'releasing'
      ? undefined
      : (index: number) => {
          send({ kind: 'show-finding', index });
        };
  const cards = (some: readonly FindingGroup[]) =>
    some.map((group) => (
      <li key={group.key}>
        <FindingCard group={group} guideline={guideline} onShow={onShow} onList={send} />
      </li>
    ));
  return (
    <>
      {acting.length > 0 && (
        <ul className="check-cards" aria-label={t('panel.finding.list')}>
          {cards(acting)}
        </ul>
      )}
      {observed.length > 0 && (
        <Disclosure
          summary={t('panel.finding.observed', {
            count: observed.reduce((sum, group) => sum + group.count, 0),
          })}
        >
          <ul className="check-cards">{cards(observed)}</ul>
        </Disclosure>
      )}
    </>
  );
}
