import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { describeFailure, describeIssue, inWords } from '../../core/guideline/describe';
import type { GuidelineFailure } from '../../core/guideline/refusal';
import { useText } from '../text';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { formatMoment } from './format';
import type { SourceId } from './guideline-view';

/** What the administrator's policy says, and what became of it. */
export interface PolicyView {
  /** Guidelines that were not taken, by source. */
  readonly refusals: readonly {
    readonly source: Exclude<SourceId, 'bundled'>;
    /** Epoch milliseconds of the first time. */
    readonly at: number;
    readonly failure: GuidelineFailure;
  }[];
  /** Values of the policy that are not used. */
  readonly ignored: readonly {
    readonly key: string;
    readonly code:
      'unknown-key' | 'wrong-type' | 'bad-url' | 'not-https' | 'not-allowed' | 'bad-format';
    readonly allowed?: readonly string[];
  }[];
  /** Present when the guideline comes from an address: fetches it now. */
  readonly onRefresh?: () => void;
}

/** Nothing when all is well. */
export function GuidelineProblems({ policy }: { readonly policy: PolicyView }) {
  const { t, language } = useText();
  const [asked, setAsked] = useState(false);
  const { refusals, ignored, onRefresh } = policy;
  return (
    <>
      {refusals.length > 0 && (
        <Notice
          tone="stop"
          title={t('admin.guideline.problems')}
          actions={
            onRefresh && (
              <Button
                icon={RefreshCw}
                onClick={() => {
                  onRefresh();
                  setAsked(true);
                }}
              >
                {t('admin.guideline.refresh')}
              </Button>
            )
          }
        >
          {refusals.map(({ source, at, failure }) => (
            <div key={source}>
              <p>
                {t('admin.guideline.problem', {
                  source: t(`guideline.source.${source}`),
                  date: formatMoment(at, language),
                  failure: inWords(describeFailure(failure), t),
                })}
              </p>
              {failure.code === 'invalid' && <Issues failure={failure} />}
            </div>
          ))}
          <p>{t('admin.guideline.refusedText')}</p>
          {asked && <p role="status">{t('admin.guideline.refreshed')}</p>}
        </Notice>
      )}
      {ignored.length > 0 && (
        <Notice tone="warn" title={t('admin.guideline.ignored')}>
          <ul className="admin-issues">
            {ignored.map(({ key, code, allowed }) => (
              <li key={key}>
                {t(`guideline.managed.${code}`, { key, allowed: (allowed ?? []).join(', ') })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** What is wrong in a file, field by field. */
export function Issues({
  failure,
}: {
  readonly failure: Extract<GuidelineFailure, { readonly code: 'invalid' }>;
}) {
  const { t } = useText();
  const more = failure.total - failure.issues.length;
  return (
    <ul className="admin-issues">
      {failure.issues.map((issue, index) => (
        <li key={index}>{inWords(describeIssue(issue), t)}</li>
      ))}
      {more > 0 && <li>{t('admin.guideline.moreIssues', { count: more })}</li>}
    </ul>
  );
}
