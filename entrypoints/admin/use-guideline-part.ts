import { useEffect, useState } from 'react';
import type { AdminPageProps } from '../../components/admin/admin-page';
import { guidelineRefusalItem } from '../../platform/guideline-refusals';
import {
  applyLocalGuideline,
  hasLocalGuideline,
  revertToBundled,
} from '../../platform/guideline-sync';
import {
  BUNDLED_GUIDELINE,
  readGuidelineInForce,
  watchGuidelineInForce,
  type GuidelineInForce,
} from '../../platform/guideline-store';
import { managedReadingItem, type ManagedReading } from '../../platform/managed-settings';
import { sendMessage } from '../../platform/messages';

/** Everything the guideline part shows, kept up to date by storage, and what it may do. */
export function useGuidelinePart(): AdminPageProps['guideline'] {
  const [inForce, setInForce] = useState<GuidelineInForce>({
    source: 'bundled',
    guideline: BUNDLED_GUIDELINE,
    since: 0,
  });
  const [refusals, setRefusals] = useState(guidelineRefusalItem.fallback);
  const [managed, setManaged] = useState<ManagedReading | null>(null);
  useEffect(() => {
    void readGuidelineInForce().then(setInForce, () => undefined); // the next sync mends it
    void guidelineRefusalItem.getValue().then(setRefusals);
    void managedReadingItem.getValue().then(setManaged);
    const stops = [
      watchGuidelineInForce(setInForce),
      guidelineRefusalItem.watch(setRefusals),
      managedReadingItem.watch(setManaged),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return {
    inForce,
    policy: {
      refusals,
      ignored: managed?.ignored ?? [],
      ...(managed?.settings.guidelineUrl !== undefined && { onRefresh: refresh }),
    },
    onApply: applyLocalGuideline,
    onRevert: revert,
  };
}

function refresh(): void {
  // Rejects only when the extension is gone, and this page with it.
  sendMessage('guideline.refresh', null).catch(() => undefined);
}

async function revert(): Promise<boolean> {
  try {
    await revertToBundled();
    return !(await hasLocalGuideline());
  } catch {
    return false;
  }
}
