import { useId, type ReactNode } from "react";
import { Disclosure } from "../ui/notice";

interface RunData {
  /** One column each: its short name, and the name of a group where one begins. */
  columns: { key: string; label: string; group: string | null }[];
  /** Sums up to and with each column; the second may end before the columns do. */
  promised: number[];
  happened: number[];
  /** What stands at the end of each line, and of the gap between them. */
  words: { promised: string; happened: string; gap: string | null };
}

interface RunChartProps extends RunData {
  title: string;
  description: string;
  table: ReactNode;
  tableLabel: string;
}

interface Size {
  width: number;
  height: number;
  right: number;
  hasLabels: boolean;
}

const sizes = {
  wide: { width: 760, height: 262, right: 150, hasLabels: true },
  compact: { width: 342, height: 230, right: 84, hasLabels: false },
} satisfies Record<string, Size>;

const LEFT = 34;
const TOP = 14;
const BOTTOM = 36;

/** Steps of a scale that ends at or above a number: 0, 10, 20 ... */
function scaleTo(most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((one) => most / one <= 6) ?? 2000;
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, at) => at * step);
}

/**
 * A promise as a stepped field, what happened as a line over it: running totals, drawn for two
 * widths.
 */
export function RunChart({ title, description, table, tableLabel, ...data }: RunChartProps) {
  const id = useId();
  return (
    <figure className="chart">
      <div className="chart-wide">
        <Run {...data} size={sizes.wide} id={`${id}w`} {...{ title, description }} />
      </div>
      <div className="chart-compact">
        <Run {...data} size={sizes.compact} id={`${id}c`} {...{ title, description }} />
      </div>
      <div className="chart-table">
        <Disclosure summary={tableLabel}>{table}</Disclosure>
      </div>
    </figure>
  );
}

interface RunProps extends RunData {
  size: Size;
  id: string;
  title: string;
  description: string;
}

function Run({ columns, promised, happened, words, size, id, title, description }: RunProps) {
  const { width, height, right, hasLabels } = size;
  const base = height - BOTTOM;
  const end = width - right;
  const ticks = scaleTo(Math.max(0, ...promised, ...happened));
  const step = (end - LEFT) / Math.max(1, columns.length);
  const x = (at: number) => LEFT + at * step;
  const y = (value: number) => base - ((base - TOP) * value) / (ticks.at(-1) ?? 1);
  const steps = promised.map((value, at) => `V${y(value)}H${x(at + 1)}`).join("");
  const line = happened.map((value, at) => `L${x(at + 1)} ${y(value)}`).join("");
  const [top, now] = [y(promised.at(-1) ?? 0), y(happened.at(-1) ?? 0)];
  const nowX = x(happened.length);
  // Words at the two ends keep a line's distance.
  const apart = Math.max(now, top + 17);
  const middle = (top + apart) / 2;
  // The words of the gap stand in it, or below when it is narrow.
  const isRoomy = apart - top > 34;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}t`} aria-describedby={`${id}d`}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="run-grid" d={`M${LEFT} ${y(tick)}H${end}`} />
          <text className="run-muted" x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <path className="run-field" d={`M${LEFT} ${base}${steps}V${base}Z`} />
      <path className="run-edge" d={`M${LEFT} ${base}${steps}`} />
      <path className="run-line" d={`M${LEFT} ${base}${line}`} />
      {happened.length > 0 && <circle className="run-dot" cx={nowX} cy={now} r={4.5} />}
      {words.gap !== null && (
        <>
          <path className="run-gap" d={`M${end + 4} ${top + 1}V${now}`} />
          <text className="run-gap-text" x={end + 12} y={(isRoomy ? middle : apart + 17) + 4}>
            {words.gap}
          </text>
        </>
      )}
      <text className="run-ink" x={end + 12} y={top + 4}>
        {words.promised}
      </text>
      <text className="run-ink" x={end + 12} y={apart + 4}>
        {words.happened}
      </text>
      {columns.map(({ key, label, group }, at) => (
        <g key={key}>
          {hasLabels && columns.length <= 16 && (
            <text className="run-muted" x={x(at) + step / 2} y={base + 16} textAnchor="middle">
              {label}
            </text>
          )}
          {group !== null && (
            <>
              <path className="run-axis" d={`M${x(at)} ${base}v${BOTTOM - 6}`} />
              <text className="run-ink" x={x(at) + 6} y={height - 4}>
                {group}
              </text>
            </>
          )}
        </g>
      ))}
      <path className="run-axis" d={`M${LEFT} ${base}H${end}`} />
    </svg>
  );
}
