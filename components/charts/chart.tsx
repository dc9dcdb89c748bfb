import { useId, type ReactNode } from "react";
import { Disclosure } from "../ui/notice";
import type { ChartDrawings } from "./bar-chart";
import { drawSvg } from "./draw";

type ChartProps = {
  drawings: ChartDrawings;
  /** The accessible name of the chart; not visible. */
  title: string;
  /** The chart's conclusion in one sentence. */
  description: string;
  /** The same figures as a table. Every chart must have one. */
  table: ReactNode;
  /** The text of the summary that opens the table. Without it the table is always open. */
  tableLabel?: string;
};

/** Drawn on the server in the theme's colours, once for a wide page and once for a phone. */
export function Chart({ drawings, title, description, table, tableLabel }: ChartProps) {
  const id = useId().replace(/[^\w-]/g, "");
  const drawing = (kind: "wide" | "compact") => ({
    __html: drawSvg(drawings[kind], { id: `${id}-${kind}`, title, description }),
  });
  return (
    <figure className="chart">
      {drawings.legend.length > 1 && (
        <ul className="chart-legend" aria-hidden="true">
          {drawings.legend.map(({ name, look }) => (
            <li key={name} className={`chart-key-${look}`}>
              {name}
            </li>
          ))}
        </ul>
      )}
      <div className="chart-wide" dangerouslySetInnerHTML={drawing("wide")} />
      <div className="chart-compact" dangerouslySetInnerHTML={drawing("compact")} />
      <div className="chart-table">
        {tableLabel ? <Disclosure summary={tableLabel}>{table}</Disclosure> : table}
      </div>
    </figure>
  );
}
