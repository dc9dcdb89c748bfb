import { useId } from "react";
import { inRows } from "./label-rows";

interface PromiseArc {
  /** ISO dates: the day on which it was given, and the day that it was given for. */
  on: string;
  promisedFor: string;
  state: "kept" | "broken" | "moved" | "holds";
  /** The day that it was given for, in words. */
  label: string;
}

interface PromisesProps {
  /** The first day of the time that is shown, and the day at which it has come to. */
  since: string;
  now: string;
  promises: PromiseArc[];
  /** What the picture says, for who does not see it. */
  title: string;
  words: { since: string; now: string };
}

interface Size {
  width: number;
  base: number;
  top: number;
}

const sizes: Record<"wide" | "compact", Size> = {
  wide: { width: 760, base: 88, top: 30 },
  compact: { width: 342, base: 82, top: 28 },
};

const EDGE = 12;
/** From the line of time to the first row of words below it, and from row to row. */
const BELOW = 20;
const ROW = 17;
const DAY = 86_400_000;
const dayNumber = (iso: string): number => Date.parse(iso) / DAY;

/**
 * Days that were promised, as arcs from when to when over a line of time: broken ones are dotted
 * and end in a cross, the one that holds is whole and ends in a flag. Drawn for two widths; the
 * table beside says the same. The days' words stand below the line, clear of the arcs.
 */
export function Promises(props: PromisesProps) {
  return (
    <div className="chart">
      <div className="chart-wide">
        <Arcs {...props} size={sizes.wide} />
      </div>
      <div className="chart-compact">
        <Arcs {...props} size={sizes.compact} />
      </div>
    </div>
  );
}

function Arcs({ since, now, promises, title, words, size }: PromisesProps & { size: Size }) {
  const id = useId();
  const { width, base } = size;
  const days = [since, now, ...promises.flatMap(({ on, promisedFor }) => [on, promisedFor])].map(dayNumber);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const x = (iso: string) =>
    EDGE + ((width - 2 * EDGE) * (dayNumber(iso) - first)) / Math.max(1, last - first);
  const { words: below, rows } = inRows(
    [
      { at: x(since), text: words.since },
      ...promises.map(({ promisedFor, label }) => ({ at: x(promisedFor), text: label })),
    ],
    { from: EDGE, to: width - EDGE },
  );
  return (
    <svg viewBox={`0 0 ${width} ${base + BELOW + (rows - 1) * ROW + 6}`} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      <path className="run-axis" d={`M${EDGE} ${base}H${width - EDGE}`} />
      <path className="promise-since" d={`M${x(since)} ${base}H${x(now)}`} />
      {promises.map((one) => (
        <Arc key={`${one.on}${one.promisedFor}`} arc={one} x={x} size={size} />
      ))}
      {below.map(({ text, start, row }, place) => (
        <text key={place} className="run-muted" x={start} y={base + BELOW + row * ROW}>
          {text}
        </text>
      ))}
      <path className="promise-now" d={`M${x(now)} 16V${base + 6}`} />
      <text className="run-ink" x={x(now)} y={11} textAnchor={anchorAt(x(now), width)}>
        {words.now}
      </text>
    </svg>
  );
}

/** Words near an edge stand inside it. */
const anchorAt = (at: number, width: number): "start" | "middle" | "end" =>
  at < 40 ? "start" : at > width - 40 ? "end" : "middle";

function Arc({ arc, x, size }: { arc: PromiseArc; x: (iso: string) => number; size: Size }) {
  const { base, top, width } = size;
  // A flag at the right edge is turned inwards.
  const flag = x(arc.promisedFor) > width - 24 ? "h-18l5 6-5 6h18" : "h18l-5 6 5 6h-18";
  const [from, to] = [x(arc.on), x(arc.promisedFor)];
  const isOver = arc.state === "broken" || arc.state === "moved";
  return (
    <g className={`promise-${arc.state}`}>
      <path
        className="promise-arc"
        d={`M${from} ${base - 3}C${from} ${top} ${to} ${top} ${to} ${base - 6}`}
      />
      <circle className="promise-given" cx={from} cy={base} r={3.5} />
      {isOver ? (
        <path className="promise-cross" d={`M${to - 5} ${base - 17}l10 10m0-10-10 10`} />
      ) : (
        <path className="promise-flag" d={`M${to} ${base}v-26${flag}`} />
      )}
    </g>
  );
}
