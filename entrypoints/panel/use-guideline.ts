import { useEffect, useState } from 'react';
import type { Guideline } from '../../core/guideline/schema';
import {
  BUNDLED_GUIDELINE,
  readGuidelineInForce,
  watchGuidelineInForce,
} from '../../platform/guideline-store';

/** The guideline in force; the bundled one until storage has answered. */
export function useGuideline(): Guideline {
  const [guideline, setGuideline] = useState<Guideline>(BUNDLED_GUIDELINE);
  useEffect(() => {
    let changed = false;
    const stop = watchGuidelineInForce((now) => {
      changed = true;
      setGuideline(now.guideline);
    });
    void readGuidelineInForce().then(
      (now) => {
        // A change may overtake the read that was on its way.
        if (!changed) setGuideline(now.guideline);
      },
      () => undefined, // the bundled one stays, and the coverage of the tab says so
    );
    return stop;
  }, []);
  return guideline;
}
