import { defineBackground } from '#imports';
import { registerGuidelineSync } from './guideline';
import { registerUsage } from './usage';

export default defineBackground(() => {
  // All in the first turn: the message that woke this worker is delivered right after it.
  registerUsage();
  registerGuidelineSync();
});
