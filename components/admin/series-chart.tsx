import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Series, SeriesKey, SeriesPoint } from '../../core/usage/series';
import { useText } from '../text';
import { formatBucket, formatCount, formatTick } from './format';
import { keyName } from './series-words';
import './series-chart.css';

const HEIGHT_PX = 260;

interface SeriesChartProps {
  readonly series: Series;
  /** What the picture shows, in words: for those who do not see it. */
  readonly description: string;
}

/**
 * Bars over time. A picture only: every number stands in the table beside it too, so the drawing
 * itself is one image to a screen reader and takes no keys.
 */
export function SeriesChart({ series, description }: SeriesChartProps) {
  const { language } = useText();
  return (
    <div className="admin-chart" role="img" aria-label={description}>
      <div aria-hidden="true">
        <Legend keys={series.keys} />
        <ResponsiveContainer width="100%" height={HEIGHT_PX}>
          <BarChart
            data={[...series.points]}
            accessibilityLayer={false}
            margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
            barCategoryGap="18%"
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="from"
              tickFormatter={(day: string) => formatTick(day, series.unit, language)}
              tick={{ fill: 'var(--ink-soft)', fontSize: 12 }}
              tickLine={false}
              axisLine={{ stroke: 'var(--line-strong)' }}
              minTickGap={18}
            />
            <YAxis
              allowDecimals={false}
              width={44}
              tickFormatter={(count: number) => formatCount(count, language)}
              tick={{ fill: 'var(--ink-soft)', fontSize: 12 }}
              tickLine={false}
              axisLine={false}
            />
            <Tooltip
              isAnimationActive={false}
              cursor={{ fill: 'var(--surface-hover)' }}
              content={({ active, payload }) => {
                const [first] = payload;
                return active && first ? (
                  <PointCard point={first.payload as SeriesPoint} series={series} />
                ) : null;
              }}
            />
            {series.keys.map((key) => (
              <Bar
                key={key}
                dataKey={(point: SeriesPoint) => point.values[key]}
                name={key}
                stackId="all"
                fill={`var(--chart-${key})`}
                stroke="var(--surface)"
                strokeWidth={series.points.length > 45 ? 0 : 1}
                isAnimationActive={false}
                maxBarSize={44}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}

function Legend({ keys }: { readonly keys: readonly SeriesKey[] }) {
  const { t } = useText();
  return (
    <ul className="admin-legend">
      {keys.map((key) => (
        <li key={key}>
          <Swatch of={key} />
          {keyName(key, t)}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ of }: { readonly of: SeriesKey }) {
  return <span className="admin-swatch" style={{ background: `var(--chart-${of})` }} />;
}

function PointCard({ point, series }: { readonly point: SeriesPoint; readonly series: Series }) {
  const { t, language } = useText();
  return (
    <div className="admin-point">
      <p>{formatBucket(point, series.unit, language)}</p>
      <ul>
        {series.keys.toReversed().map((key) => (
          <li key={key}>
            <Swatch of={key} />
            <span>{keyName(key, t)}</span>
            <strong>{formatCount(point.values[key] ?? 0, language)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
