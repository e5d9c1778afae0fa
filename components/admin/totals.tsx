import type { ReactNode } from 'react';
import { ACTING, total, watchedShare, type UsageSummary } from '../../core/usage/aggregate';
import { lengthInDays, type Period } from '../../core/usage/period';
import { useText, type TextKey } from '../text';
import '../ui/card.css';
import { VisuallyHidden } from '../ui/visually-hidden';
import { formatCount, formatPeriod, formatShare } from './format';
import './totals.css';

interface TotalsProps {
  readonly period: Period;
  readonly summary: UsageSummary;
  /** Numbers of the stretch before; undefined when there is nothing to compare with. */
  readonly before: UsageSummary | undefined;
  /** False for "all", which nothing precedes. */
  readonly compare: boolean;
}

/** The period in one sentence, and its five numbers. */
export function Totals({ period, summary, before, compare }: TotalsProps) {
  const { t, language } = useText();
  const days = lengthInDays(period);
  const prompts = total(summary.prompts);
  const found = total(summary.prompts, ACTING);
  const share = watchedShare(summary.coverage);
  const delta = (numberOf: (of: UsageSummary) => number) =>
    compare && <Delta now={numberOf(summary)} then={before && numberOf(before)} days={days} />;
  return (
    <section aria-labelledby="admin-summary">
      <h2 id="admin-summary">
        <VisuallyHidden>{t('admin.summary.title')}</VisuallyHidden>
      </h2>
      <div className="admin-words">
        <p className="admin-words-period">{formatPeriod(period, language)}</p>
        <Sentence summary={summary} />
      </div>
      <dl className="admin-tiles">
        <Tile name="prompts" value={formatCount(prompts, language)}>
          {delta(promptsOf)}
        </Tile>
        <Tile
          name="found"
          value={formatCount(found, language)}
          note={
            prompts > 0 &&
            t('admin.tile.foundShare', { share: formatShare(found / prompts, language) })
          }
        >
          {delta(foundOf)}
        </Tile>
        <Tile
          name="safe"
          value={formatCount(safeOf(summary), language)}
          note={t('admin.tile.safeNote')}
        >
          {delta(safeOf)}
        </Tile>
        <Tile
          name="templates"
          value={formatCount(templatesOf(summary), language)}
          note={t('admin.tile.templatesNote')}
        >
          {delta(templatesOf)}
        </Tile>
        <Tile
          name="watched"
          value={share === undefined ? t('admin.tile.unknown') : formatShare(share, language)}
          note={t('admin.tile.watchedNote')}
        >
          {compare && <ShareBefore share={before && watchedShare(before.coverage)} days={days} />}
        </Tile>
      </dl>
    </section>
  );
}

function promptsOf(summary: UsageSummary): number {
  return total(summary.prompts);
}

function foundOf(summary: UsageSummary): number {
  return total(summary.prompts, ACTING);
}

function safeOf(summary: UsageSummary): number {
  return total(summary.outcomes, ['masked', 'edited']);
}

function templatesOf(summary: UsageSummary): number {
  return total(summary.templates);
}

function Sentence({ summary }: { readonly summary: UsageSummary }) {
  const { t, language } = useText();
  const prompts = promptsOf(summary);
  const found = foundOf(summary);
  const one = (count: number) => (count === 1 ? 'One' : '');
  const sentences = [t(`admin.summary.prompts${one(prompts)}`, { prompts })];
  if (found > 0) sentences.push(t(`admin.summary.found${one(found)}`, { found }));
  else if (prompts > 0) sentences.push(t('admin.summary.none'));
  if (total(summary.outcomes) > 0) {
    const anyway = total(summary.outcomes, ['sent-anyway']);
    sentences.push(t('admin.summary.safe', { safe: safeOf(summary), anyway }));
  }
  return <p className="admin-words-sentence">{sentences.join(language === 'ja' ? '' : ' ')}</p>;
}

interface TileProps {
  readonly name: 'prompts' | 'found' | 'safe' | 'templates' | 'watched';
  readonly value: string;
  readonly note?: ReactNode;
  /** How it compares. */
  readonly children?: ReactNode;
}

function Tile({ name, value, note, children }: TileProps) {
  const { t } = useText();
  return (
    <div className="ui-card admin-tile">
      <dt>{t(`admin.tile.${name}`)}</dt>
      <dd>
        <strong>{value}</strong>
        {note !== undefined && note !== false && <span>{note}</span>}
        {children}
      </dd>
    </div>
  );
}

/** More is neither good nor bad here, so it has no colour. */
function Delta({
  now,
  then,
  days,
}: {
  readonly now: number;
  readonly then: number | undefined;
  readonly days: number;
}) {
  const { t } = useText();
  const key: TextKey =
    then === undefined
      ? 'admin.delta.none'
      : now === then
        ? 'admin.delta.same'
        : now > then
          ? 'admin.delta.more'
          : 'admin.delta.fewer';
  return (
    <span className="admin-delta">{t(key, { days, count: Math.abs(now - (then ?? 0)) })}</span>
  );
}

function ShareBefore({
  share,
  days,
}: {
  readonly share: number | undefined;
  readonly days: number;
}) {
  const { t, language } = useText();
  return (
    <span className="admin-delta">
      {share === undefined
        ? t('admin.delta.none')
        : t('admin.delta.share', { share: formatShare(share, language), days })}
    </span>
  );
}
