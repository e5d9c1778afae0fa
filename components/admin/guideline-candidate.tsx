import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import {
  describeChange,
  describeNotice,
  describeRefusal,
  inWords,
} from '../../core/guideline/describe';
import type { ParsedGuideline } from '../../core/guideline/parse';
import type { GuidelineRefusal } from '../../core/guideline/refusal';
import type { Guideline } from '../../core/guideline/schema';
import { summariseChanges } from '../../core/guideline/summarise-changes';
import { useText } from '../text';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Issues } from './guideline-problems';

interface GuidelineCandidateProps {
  readonly name: string;
  readonly parsed: ParsedGuideline;
  readonly before: Guideline;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** A good file that is not in force yet: what it would change, in words. */
export function GuidelineCandidate(props: GuidelineCandidateProps) {
  const { name, parsed, before, onApply, onCancel } = props;
  const { t, language } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [parsed]);
  const { guideline, notices } = parsed;
  const changes = summariseChanges(before, guideline);
  const version = String(guideline.version);
  return (
    <div className="admin-candidate">
      <h3 ref={heading} tabIndex={-1}>
        {t('admin.guideline.preview', { name })}
      </h3>
      <p className="admin-guideline-title">
        {guideline.title[language]} {t('admin.guideline.version', { version })}
      </p>
      {guideline.id !== before.id && (
        <Notice>{t('admin.guideline.otherId', { id: guideline.id })}</Notice>
      )}
      {guideline.id === before.id && guideline.version < before.version && (
        <Notice tone="warn">
          {t('admin.guideline.older', { version, current: String(before.version) })}
        </Notice>
      )}
      {changes.length === 0 ? (
        <p>{t('admin.guideline.same')}</p>
      ) : (
        <Sentences
          title={t('admin.guideline.changes', { count: changes.length })}
          sentences={changes.map((change) => inWords(describeChange(change), t))}
        />
      )}
      {notices.length > 0 && (
        <Sentences
          title={t('admin.guideline.notices', { count: notices.length })}
          sentences={notices.map((notice) => inWords(describeNotice(notice), t))}
        />
      )}
      <div className="admin-actions">
        <Button variant="primary" icon={Check} onClick={onApply}>
          {t('admin.guideline.apply')}
        </Button>
        <Button onClick={onCancel}>{t('admin.guideline.cancel')}</Button>
      </div>
    </div>
  );
}

/** A file that cannot be used: which field is wrong, and how. */
export function GuidelineRefused({
  name,
  refusal,
}: {
  readonly name: string;
  readonly refusal: GuidelineRefusal;
}) {
  const { t } = useText();
  return (
    <Notice tone="stop" title={t('admin.guideline.refused', { name })}>
      <p>{inWords(describeRefusal(refusal), t)}</p>
      {refusal.code === 'invalid' && <Issues failure={refusal} />}
      <p>{t('admin.guideline.refusedText')}</p>
    </Notice>
  );
}

function Sentences({
  title,
  sentences,
}: {
  readonly title: string;
  readonly sentences: readonly string[];
}) {
  return (
    <>
      <h4>{title}</h4>
      <ul className="admin-changes" tabIndex={0} aria-label={title}>
        {sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
