import { defineBackground } from '#imports';
import { registerBadge } from './badge';
import { registerGuidelineSync } from './guideline';
import { registerLeftRequests } from './left-requests';
import { registerNames } from './names';
import { registerPanelClaims } from './panel-claims';
import { registerToggle } from './toggle';
import { registerUsage } from './usage';

export default defineBackground(() => {
  // All in the first turn: the message that woke this worker is delivered right after it.
  registerPanelClaims();
  registerBadge();
  registerToggle();
  registerUsage();
  registerLeftRequests();
  registerNames();
  registerGuidelineSync();
});
