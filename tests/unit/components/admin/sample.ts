import type { Names } from '../../../../components/admin/names';
import type { CounterRow } from '../../../../core/usage/counter';

export const TODAY = '2026-11-24';

export const NAMES: Names = {
  sites: [
    { id: 'chatgpt', name: 'ChatGPT', url: 'https://chatgpt.com/' },
    { id: 'claude', name: 'Claude', url: 'https://claude.ai/' },
  ],
  templates: [
    { id: 'polite-mail', title: { ja: '敬語メールの下書き', en: 'Draft a polite mail' } },
  ],
};

export function row(
  metric: CounterRow['metric'],
  rest: Partial<Omit<CounterRow, 'metric'>> = {},
): CounterRow {
  return { day: TODAY, metric, site: 'chatgpt', subject: '', action: '', count: 1, ...rest };
}

/** A small week with something of everything. */
export const ROWS: readonly CounterRow[] = [
  row('prompt', { action: 'allow', count: 40 }),
  row('prompt', { action: 'mask', count: 6 }),
  row('prompt', { site: 'claude', action: 'block', count: 2 }),
  row('prompt', { day: '2026-11-20', action: 'allow', count: 12 }),
  row('finding', { subject: 'PERSON', action: 'mask', count: 5 }),
  row('finding', { subject: 'EMAIL', action: 'mask', count: 9 }),
  row('finding', { site: 'claude', subject: 'SECRET', action: 'block', count: 2 }),
  row('outcome', { subject: 'masked', count: 5 }),
  row('outcome', { subject: 'sent-anyway', count: 1 }),
  row('reason', { subject: 'false-alarm' }),
  row('template', { subject: 'polite-mail', count: 3 }),
  row('template', { subject: 'long-gone', count: 1 }),
  row('draft', { subject: 'stripped', count: 4 }),
  row('coverage', { subject: 'attached', count: 110 }),
  row('coverage', { subject: 'blind', count: 10 }),
];
