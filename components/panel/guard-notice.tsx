import { Undo2 } from 'lucide-react';
import type { Notice as NoticeName } from '../../core/gate/panel-port';
import { useText } from '../text';
import { Button } from '../ui/button';
import { Notice, type Tone } from '../ui/notice';

const TONES: Record<NoticeName, Tone> = {
  masked: 'ok',
  'masked-and-sent': 'ok',
  'sent-anyway': 'info',
  inserted: 'ok',
  'write-failed': 'stop',
  'send-failed': 'warn',
  'request-refused': 'stop',
  'request-unreadable': 'stop',
  'draft-stripped': 'info',
  'never-flagged': 'ok',
  'always-masked': 'ok',
  'off-lists': 'ok',
  'list-cleared': 'ok',
  'lists-restored': 'ok',
  'nothing-selected': 'info',
  'not-listable': 'warn',
  'list-full': 'warn',
  'list-not-stored': 'stop',
  'file-clean': 'ok',
  'file-not-read': 'warn',
  'file-masked': 'ok',
  'file-attached-anyway': 'info',
  'file-not-attached': 'info',
  'file-reader-failed': 'stop',
};

/** Acts of our own that the user may want to take back, as against words that never left. */
const UNDOABLE: readonly NoticeName[] = ['masked', 'inserted'];
const LISTED: readonly NoticeName[] = [
  'never-flagged',
  'always-masked',
  'off-lists',
  'list-cleared',
];

interface GuardNoticeProps {
  readonly notice: NoticeName;
  readonly canPutBack: boolean;
  readonly onPutBack: () => void;
  readonly onUndoListing: () => void;
}

/** How the last act ended, with the way back where there is one. */
export function GuardNotice({ notice, canPutBack, onPutBack, onUndoListing }: GuardNoticeProps) {
  const { t } = useText();
  const listed = LISTED.includes(notice);
  const own = listed || UNDOABLE.includes(notice);
  return (
    <Notice
      tone={TONES[notice]}
      title={t(`panel.notice.${notice}.title`)}
      actions={
        listed || canPutBack ? (
          <Button size="small" icon={Undo2} onClick={listed ? onUndoListing : onPutBack}>
            {t(own ? 'panel.undo' : 'panel.putBack')}
          </Button>
        ) : undefined
      }
    >
      {t(`panel.notice.${notice}.text`)}
    </Notice>
  );
}
