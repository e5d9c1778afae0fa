import { CornerDownLeft, EyeOff, PenLine } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import type { GuardSnapshot, PanelToGuard } from '../../core/gate/panel-port';
import { CONFIRM_AFTER_MS } from '../../core/gate/send-state';
import { useText } from '../text';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { groupFindings } from './group-findings';
import { SendAnyway } from './send-anyway';
import './held-actions.css';

interface HeldActionsProps {
  readonly snapshot: GuardSnapshot;
  readonly send: (message: PanelToGuard) => void;
  /** Absent while another button is the one that Enter presses. */
  readonly primaryRef: Ref<HTMLButtonElement> | undefined;
  /** Element that says what was held, read together with the first button. */
  readonly describedBy: string;
}

/** What can be done with a held send. The safe act is one key away, the others are not in the way. */
export function HeldActions({ snapshot, send, primaryRef, describedBy }: HeldActionsProps) {
  const { t } = useText();
  const { canMask, override, prompt } = snapshot;
  const once = useNoBounce();
  const edit = () => {
    send({ kind: 'edit' });
  };
  const first = { ref: primaryRef, 'aria-describedby': describedBy, wide: true } as const;
  const tooLong = prompt.kind === 'too-long';
  return (
    <div className="held" onKeyDown={ignoreRepeat}>
      {!tooLong && <Unmaskable snapshot={snapshot} />}
      {canMask && !tooLong ? (
        <Button
          {...first}
          variant="primary"
          size="large"
          icon={EyeOff}
          onClick={once(() => {
            send({ kind: 'mask-and-send' });
          })}
        >
          {t('panel.held.maskAndSend')}
          <CornerDownLeft size={16} aria-hidden="true" className="held-key" />
        </Button>
      ) : (
        <Button {...first} variant="primary" size="large" icon={PenLine} onClick={once(edit)}>
          {t('panel.held.edit')}
        </Button>
      )}
      <div className="held-others">
        {canMask && !tooLong && (
          <Button size="small" onClick={edit}>
            {t('panel.held.edit')} <Kbd>Esc</Kbd>
          </Button>
        )}
        {!tooLong && override !== 'none' && (
          <SendAnyway
            override={override}
            onSend={(reason) => {
              send({ kind: 'send-anyway', reason });
            }}
          />
        )}
      </div>
      {!tooLong && override === 'none' && <p className="held-note">{t('panel.held.noOverride')}</p>}
    </div>
  );
}

/** Names what no placeholder can stand for: the one thing the user must change by hand. */
function Unmaskable({ snapshot }: { readonly snapshot: GuardSnapshot }) {
  const { t } = useText();
  const stuck = snapshot.findings.filter(({ action, maskable }) => action !== 'allow' && !maskable);
  if (stuck.length === 0) return null;
  return (
    <div className="held-change">
      <p>{t('panel.held.change')}</p>
      <ul>
        {groupFindings(stuck).map(({ key, first, rows }) => (
          <li key={key}>
            {t(`findingType.${first.type}`)}
            {rows.map(({ excerpt }) => (
              <q key={excerpt}>{excerpt}</q>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A key held down is one decision, not many. */
function ignoreRepeat(event: KeyboardEvent): void {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
}

/** The Enter that was held may bounce, and arrive here once the focus has moved. */
function useNoBounce() {
  const heldAtMs = useRef(Number.POSITIVE_INFINITY);
  useEffect(() => {
    heldAtMs.current = performance.now();
  }, []);
  return (act: () => void) => () => {
    if (performance.now() - heldAtMs.current >= CONFIRM_AFTER_MS) act();
  };
}
