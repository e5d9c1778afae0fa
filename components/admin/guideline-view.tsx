import { useEffect, useState } from 'react';
import type { GuidelineFailure } from '../../core/guideline/refusal';
import { describeFailure, inWords } from '../../core/guideline/describe';
import type { ParsedGuideline } from '../../core/guideline/parse';
import type { Guideline } from '../../core/guideline/schema';
import type { Result } from '../../core/result';
import type { ExportFile } from '../../core/usage/export-file';
import { useText } from '../text';
import { Notice } from '../ui/notice';
import { GuidelineFile } from './guideline-file';
import { GuidelineInForceCard } from './guideline-in-force';
import { GuidelineProblems, type PolicyView } from './guideline-problems';
import './guideline-view.css';

export type SourceId = 'managed-json' | 'managed-url' | 'local-file' | 'bundled';

export interface InForce {
  readonly source: SourceId;
  readonly guideline: Guideline;
  /** Epoch milliseconds; 0 when it came with the extension. */
  readonly since: number;
}

export interface GuidelineViewProps {
  readonly inForce: InForce;
  readonly policy: PolicyView;
  readonly today: string;
  readonly knownSites: readonly string[];
  readonly onApply: (file: Uint8Array) => Promise<Result<ParsedGuideline, GuidelineFailure>>;
  /** Resolves to whether it went well. */
  readonly onRevert: () => Promise<boolean>;
  readonly onSave: (file: ExportFile) => void;
}

/** What happened last on this page; said until something else happens. */
type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'applied'; readonly guideline: Guideline }
  | { readonly kind: 'reverted' | 'revert-failed' }
  | { readonly kind: 'not-applied'; readonly failure: GuidelineFailure };

/** The guideline in force, where it came from, and the way to another. */
export function GuidelineView(props: GuidelineViewProps) {
  const { inForce, policy, today, knownSites, onApply, onRevert, onSave } = props;
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  useStrayDrops();
  return (
    <div className="admin-guideline">
      <div role="status">
        <OutcomeNotice outcome={outcome} />
      </div>
      <GuidelineProblems policy={policy} />
      <GuidelineInForceCard
        inForce={inForce}
        today={today}
        onSave={onSave}
        onRevert={() => {
          void onRevert().then((went) => {
            setOutcome({ kind: went ? 'reverted' : 'revert-failed' });
          });
        }}
      />
      <GuidelineFile
        before={inForce.guideline}
        managed={inForce.source === 'managed-json' || inForce.source === 'managed-url'}
        checks={{ today, knownSites }}
        onApply={async (file) => {
          const applied = await onApply(file);
          setOutcome(
            applied.ok
              ? { kind: 'applied', guideline: applied.value.guideline }
              : { kind: 'not-applied', failure: applied.error },
          );
        }}
      />
    </div>
  );
}

function OutcomeNotice({ outcome }: { readonly outcome: Outcome }) {
  const { t, language } = useText();
  switch (outcome.kind) {
    case 'none':
      return null;
    case 'applied': {
      const { title, version } = outcome.guideline;
      return (
        <Notice
          tone="ok"
          title={t('admin.guideline.applied', { title: title[language], version: String(version) })}
        >
          {t('admin.guideline.appliedText')}
        </Notice>
      );
    }
    case 'reverted':
      return <Notice tone="ok" title={t('admin.guideline.reverted')} />;
    case 'revert-failed':
      return <Notice tone="stop" title={t('admin.guideline.revertFailed')} />;
    case 'not-applied':
      return (
        <Notice tone="stop" title={t('admin.guideline.notApplied')}>
          {inWords(describeFailure(outcome.failure), t)}
        </Notice>
      );
  }
}

/** A file dropped beside the target would open in place of this page. */
function useStrayDrops(): void {
  useEffect(() => {
    const controller = new AbortController();
    const refuse = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    };
    // The target stops its own drags from bubbling this far.
    addEventListener('dragover', refuse, { signal: controller.signal });
    addEventListener('drop', refuse, { signal: controller.signal });
    return () => {
      controller.abort();
    };
  }, []);
}
