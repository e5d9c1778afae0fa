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
    void readGuidelineInForce().then((now) => {
      setGuideline(now.guideline);
    });
    return watchGuidelineInForce((now) => {
      setGuideline(now.guideline);
    });
  }, []);
  return guideline;
}
