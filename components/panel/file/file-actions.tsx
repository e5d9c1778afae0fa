import { EyeOff, FileX } from 'lucide-react';
import type { Ref } from 'react';
import type { AttachState, PanelToGuard } from '../../../core/gate/panel-port';
import { useText, type Language, type Translate } from '../../text';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { SendAnyway } from '../send-anyway';
import { countFound } from './file-words';

type Held = Extract<AttachState, { readonly kind: 'held' }>;

interface FileActionsProps {
  readonly attach: Held;
  readonly send: (message: PanelToGuard) => void;
  readonly primaryRef: Ref<HTMLButtonElement>;
  /** Element that says what was stopped, read together with the first button. */
  readonly describedBy: string;
}

/** What can be done with files that wait. Leaving them out is one key away. */
export function FileActions({ attach, send, primaryRef, describedBy }: FileActionsProps) {
  const { t, language } = useText();
  const { canMask, override } = attach;
  const why = noCopyWords(attach, { t, language });
  return (
    <div className="held">
      <Button
        ref={primaryRef}
        aria-describedby={describedBy}
        wide
        variant="primary"
        size="large"
        icon={FileX}
        onClick={() => {
          send({ kind: 'attach-nothing' });
        }}
      >
        {t('panel.file.nothing')} <Kbd>Esc</Kbd>
      </Button>
      {canMask && (
        <Button
          wide
          icon={EyeOff}
          onClick={() => {
            send({ kind: 'attach-masked' });
          }}
        >
          {t('panel.file.masked')}
        </Button>
      )}
      {why !== undefined && <p className="held-note">{why}</p>}
      {override !== 'none' && (
        <div className="held-others">
          <SendAnyway
            override={override}
            words={{
              act: t('panel.file.anyway'),
              ask: t('panel.file.anywayWithReason'),
              legend: t('panel.file.reasonLegend'),
            }}
            onSend={(reason) => {
              send({ kind: 'attach-anyway', reason });
            }}
          />
        </div>
      )}
      {override === 'none' && <p className="held-note">{t(noOverrideKey(attach))}</p>}
    </div>
  );
}

function noOverrideKey(attach: Held) {
  return countFound(attach) === 0 ? 'panel.file.noOverrideUnread' : 'panel.file.noOverride';
}

/** Undefined where a copy can be made, or nothing is there to be masked. */
function noCopyWords(
  attach: Held,
  { t, language }: { readonly t: Translate; readonly language: Language },
): string | undefined {
  const { noCopy, canMask } = attach;
  if (noCopy !== undefined) {
    const reason =
      noCopy === 'cannot-copy' || noCopy === 'still-found' || noCopy === 'not-encodable'
        ? t(`panel.file.noCopyReason.${noCopy}`)
        : t(`panel.file.error.${noCopy}`);
    return t('panel.file.noCopy', { reason });
  }
  if (canMask || countFound(attach) === 0) return undefined;
  const stuck = attach.files.flatMap(({ report }) =>
    (report?.findings ?? []).filter(({ action, maskable }) => action !== 'allow' && !maskable),
  );
  if (stuck.length === 0) return t('panel.file.noCopyFormat');
  const types = new Set(stuck.map(({ type }) => t(`findingType.${type}`)));
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return t('panel.file.noCopyWords', { what: list.format(types) });
}
