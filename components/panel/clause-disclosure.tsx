import type { Clause, Guideline } from '../../core/guideline/schema';
import { useText } from '../text';
import { Disclosure } from '../ui/disclosure';

/** The clause of the guideline that a finding rests on, to be opened. */
export function ClauseDisclosure({
  clauseId,
  guideline,
}: {
  readonly clauseId: string;
  readonly guideline: Guideline;
}) {
  const { t, language } = useText();
  const clause: Clause | undefined = guideline.clauses.find(({ id }) => id === clauseId);
  const summary = clause ? (
    <>
      {t('panel.finding.clause', { number: clause.number })}{' '}
      <span className="finding-clause-title">{clause.title[language]}</span>
    </>
  ) : (
    t('panel.finding.clauseMissing', { id: clauseId })
  );
  return (
    <Disclosure summary={summary}>
      <p className="finding-clause">
        {clause
          ? clause.text[language]
          : t('panel.finding.clauseGone', { owner: guideline.owner[language] })}
      </p>
    </Disclosure>
  );
}
