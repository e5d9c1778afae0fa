import type { AttachState, GuardSnapshot } from '../../core/gate/panel-port';
import { useText, type Translate } from '../text';
import { VisuallyHidden } from '../ui/visually-hidden';
import { heldHint, heldTitle } from './file/file-words';
import { countActing, foundWords, stateWords } from './state-line';

/** Says aloud how the prompt stands: a held send at once, anything else when there is a pause. */
export function LiveRegion({ snapshot }: { readonly snapshot: GuardSnapshot }) {
  const { t } = useText();
  const { attach } = snapshot;
  const held = snapshot.prompt.kind === 'held' && attach === null;
  return (
    <>
      <VisuallyHidden role="alert">
        {held && heldWords(snapshot, t)}
        {attach?.kind === 'held' && fileWords(attach, t)}
      </VisuallyHidden>
      <VisuallyHidden role="status">
        {!held && snapshot.prompt.kind !== 'empty' && stateWords(snapshot, t).title}
      </VisuallyHidden>
    </>
  );
}

function heldWords(snapshot: GuardSnapshot, t: Translate): string {
  const found = foundWords(countActing(snapshot), t);
  const keys = snapshot.canMask ? 'panel.announce.heldKeys' : 'panel.announce.heldKeysEdit';
  return `${t('panel.announce.held', { found })} ${t(keys)}`;
}

function fileWords(attach: AttachState, t: Translate): string {
  const found = heldHint(attach, t);
  return `${t('panel.announce.fileHeld', { title: heldTitle(attach, t), found })} ${t('panel.announce.fileKeys')}`;
}
