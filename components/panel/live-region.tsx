import type { GuardSnapshot } from '../../core/gate/panel-port';
import { useText, type Translate } from '../text';
import { VisuallyHidden } from '../ui/visually-hidden';
import { countActing, foundWords, stateWords } from './state-line';

/** Says aloud how the prompt stands: a held send at once, anything else when there is a pause. */
export function LiveRegion({ snapshot }: { readonly snapshot: GuardSnapshot }) {
  const { t } = useText();
  const held = snapshot.prompt.kind === 'held';
  return (
    <>
      <VisuallyHidden role="alert">{held && heldWords(snapshot, t)}</VisuallyHidden>
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
