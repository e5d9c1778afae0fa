import type { ReactNode } from 'react';
import { useText } from '../text';
import { formatCount } from './format';
import { Meter } from './meter';

export interface BarListItem {
  readonly id: string;
  readonly label: ReactNode;
  readonly count: number;
  /** One of `--chart-…`; `mask`, the brand's colour, when absent. */
  readonly colour?: string;
}

/** Names with their numbers; the table carries its own heading for those who hear it. */
export function BarList({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly BarListItem[];
}) {
  const { language } = useText();
  const longest = Math.max(...items.map((item) => item.count));
  return (
    <table className="admin-table admin-bars" aria-label={label}>
      <tbody>
        {items.map(({ id, label: name, count, colour = 'mask' }) => (
          <tr key={id} {...(count === 0 && { 'data-quiet': '' })}>
            <th scope="row">{name}</th>
            <td className="admin-meter-cell">
              <Meter
                parts={[{ key: colour, value: count }]}
                whole={longest}
                label={formatCount(count, language)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
