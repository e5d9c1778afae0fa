import { FileJson, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Guideline } from '../../core/guideline/schema';
import type { ExportFile } from '../../core/usage/export-file';
import { useText } from '../text';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { Disclosure } from '../ui/disclosure';
import { Notice } from '../ui/notice';
import { ConfirmDialog } from './confirm-dialog';
import { formatDay, formatMoment } from './format';
import { GuidelineRules } from './guideline-rules';
import type { InForce } from './guideline-view';
import { SectionCard } from './section-card';

interface GuidelineInForceCardProps {
  readonly inForce: InForce;
  readonly today: string;
  readonly onRevert: () => void;
  readonly onSave: (file: ExportFile) => void;
}

/** Which guideline decides, who stands behind it, and how old it is. */
export function GuidelineInForceCard(props: GuidelineInForceCardProps) {
  const { inForce, today, onRevert, onSave } = props;
  const { t, language } = useText();
  const { guideline, source } = inForce;
  const stale = guideline.validUntil < today;
  return (
    <SectionCard
      title={t('admin.guideline.inForce')}
      aside={<Chip tone="brand">{t(`guideline.source.${source}`)}</Chip>}
    >
      <p className="admin-guideline-title">
        {guideline.title[language]}{' '}
        {t('admin.guideline.version', { version: String(guideline.version) })}
      </p>
      {stale && (
        <Notice tone="warn" title={t('admin.guideline.stale')}>
          {t('admin.guideline.staleText', {
            date: formatDay(guideline.validUntil, language),
            owner: guideline.owner[language],
          })}
        </Notice>
      )}
      <Facts inForce={inForce} />
      <Disclosure summary={t('admin.guideline.rules', { count: guideline.rules.length })}>
        <GuidelineRules guideline={guideline} />
      </Disclosure>
      <div className="admin-actions">
        <Button
          icon={FileJson}
          onClick={() => {
            onSave(toFile(guideline));
          }}
        >
          {t('admin.guideline.save')}
        </Button>
        {source === 'local-file' && (
          <ConfirmDialog
            title={t('admin.guideline.revertTitle')}
            text={t('admin.guideline.revertText')}
            confirm={t('admin.guideline.revertConfirm')}
            cancel={t('admin.guideline.cancel')}
            onConfirm={onRevert}
          >
            <Button icon={Undo2}>{t('admin.guideline.revert')}</Button>
          </ConfirmDialog>
        )}
      </div>
    </SectionCard>
  );
}

function Facts({ inForce: { guideline, since } }: { readonly inForce: InForce }) {
  const { t, language } = useText();
  return (
    <dl className="admin-facts">
      <Fact name={t('admin.guideline.owner')}>{guideline.owner[language]}</Fact>
      <Fact name={t('admin.guideline.contacts')}>
        <ul>
          {guideline.contacts.map(({ name, link }, index) => (
            <li key={index}>
              {link === undefined ? (
                name[language]
              ) : (
                <a href={link} target="_blank" rel="noreferrer">
                  {name[language]}
                </a>
              )}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact name={t('admin.guideline.verified')}>{formatDay(guideline.verifiedOn, language)}</Fact>
      <Fact name={t('admin.guideline.validUntil')}>
        {formatDay(guideline.validUntil, language)}
      </Fact>
      <Fact name={t('admin.guideline.phase')}>
        {t(`guideline.phase.${guideline.phase}`)}
        <small>{t(`admin.guideline.phaseNote.${guideline.phase}`)}</small>
      </Fact>
      {since > 0 && <Fact name={t('admin.guideline.since')}>{formatMoment(since, language)}</Fact>}
      <Fact name={t('admin.guideline.contents')}>
        {t('admin.guideline.contentsValue', {
          clauses: guideline.clauses.length,
          rules: guideline.rules.length,
          terms: guideline.terms.reduce((sum, list) => sum + list.terms.length, 0),
        })}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A start for whoever writes the next version. */
function toFile(guideline: Guideline): ExportFile {
  return {
    name: `${guideline.id}-v${String(guideline.version)}.json`,
    type: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(guideline, null, 2)}\n`),
  };
}
