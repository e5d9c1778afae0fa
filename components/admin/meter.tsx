import './table.css';

export interface MeterPart {
  /** Name of the colour, one of `--chart-…`. */
  readonly key: string;
  readonly value: number;
}

interface MeterProps {
  readonly parts: readonly MeterPart[];
  /** Length of the whole track. */
  readonly whole: number;
  /** The number as the reader sees it. */
  readonly label: string;
}

/** A number, and beside it how long it is among its neighbours. The bar says nothing of its own. */
export function Meter({ parts, whole, label }: MeterProps) {
  return (
    <span className="admin-meter">
      <span className="admin-meter-track" aria-hidden="true">
        {parts
          .filter((part) => part.value > 0)
          .map((part) => (
            <span
              key={part.key}
              style={{
                width: `${(100 * part.value) / Math.max(whole, 1)}%`,
                background: `var(--chart-${part.key})`,
              }}
            />
          ))}
      </span>
      <span>{label}</span>
    </span>
  );
}
