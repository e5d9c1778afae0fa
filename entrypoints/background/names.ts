/** Hands the name model to the tabs. */
import { encodeNameModel } from '../../platform/name-model';
import { onMessage } from '../../platform/messages';

/** Call in the first turn of the background. */
export function registerNames(): void {
  onMessage('names.get', () => encodeNameModel());
}
