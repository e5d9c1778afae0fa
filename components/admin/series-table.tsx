import type { Series } from '../../core/usage/series';
import { useText } from '../text';
import { VisuallyHidden } from '../ui/visually-hidden';
import { CountCell } from './count-cell';
import { formatBucket, formatCount } from './format';
import { keyName } from './series-words';
import './table.css';

/** The numbers of the chart, newest first: nothing in one that is not in the other. */
export function SeriesTable({
  series,
  caption,
}: {
  readonly series: Series;
  readonly caption: string;
}) {
  const { t, language } = useText();
  const points = series.points.toReversed();
  const sumOf = (numberOf: (point: Series['points'][number]) => number) =>
    points.reduce((sum, point) => sum + numberOf(point), 0);
  return (
    <div className="admin-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table className="admin-table">
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(`admin.chart.${series.unit}`)}</th>
            {series.keys.map((key) => (
              <th key={key} scope="col" data-number="">
                {keyName(key, t)}
              </th>
            ))}
            <th scope="col" data-number="">
              {t('admin.chart.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.from} {...(point.total === 0 && { 'data-quiet': '' })}>
              <th scope="row">{formatBucket(point, series.unit, language)}</th>
              {series.keys.map((key) => (
                <CountCell key={key} count={point.values[key] ?? 0} />
              ))}
              <td>{formatCount(point.total, language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('admin.chart.total')}</th>
            {series.keys.map((key) => (
              <td key={key}>
                {formatCount(
                  sumOf((point) => point.values[key] ?? 0),
                  language,
                )}
              </td>
            ))}
            <td>
              {formatCount(
                sumOf((point) => point.total),
                language,
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
