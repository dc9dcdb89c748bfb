import type { BarSeriesOption } from "echarts/charts";
import { inks, type Drawing } from "./draw";

/** The fill of a series: planned values are hollow, actual values are filled. */
type SeriesLook = "plan" | "actual" | "third" | "fourth";

export type BarData = {
  categories: string[];
  series: { name: string; look: SeriesLook; values: (number | null)[] }[];
  /** Formats a value in the page's language. */
  format: (value: number) => string;
  /** Columns are for short categories with their own order (years, quarters); a phone gets bars. */
  direction?: "bars" | "columns";
};

/** Draws a chart twice: once for a wide page and once for a phone. */
export type ChartDrawings = { wide: Drawing; compact: Drawing; legend: { name: string; look: SeriesLook }[] };

const size = { wide: 780, compact: 350, labels: 236, bar: 13, gap: 3 };

const fontFamily = "inherit";

function styleOf(look: SeriesLook): BarSeriesOption["itemStyle"] {
  return look === "plan"
    ? { color: inks.plan, borderColor: inks.planLine, borderWidth: 1 }
    : { color: inks[look], borderColor: inks[look], borderWidth: 1 };
}

function seriesOf(
  { series, format }: BarData,
  position: "right" | "top",
  isLabelled: boolean,
): BarSeriesOption[] {
  return series.map(({ name, look, values }) => ({
    type: "bar",
    name,
    silent: true,
    emphasis: { disabled: true },
    data: values.map((value) => ({
      value,
      // A zero bar gets no border: the border would look like a line.
      ...(value === 0 ? { itemStyle: { borderWidth: 0 } } : {}),
      // A negative value has its figure on the other side of the axis.
      label: { position: position === "right" ? (value !== null && value < 0 ? "left" : "right") : "top" },
    })),
    barWidth: position === "right" ? size.bar : undefined,
    barMaxWidth: 34,
    barGap: position === "right" ? `${(100 * size.gap) / size.bar}%` : "12%",
    itemStyle: styleOf(look),
    label: {
      show: isLabelled,
      formatter: ({ value }) => (typeof value === "number" ? format(value) : ""),
      color: look === "plan" ? inks.muted : inks.ink,
      fontFamily,
      fontSize: 12,
      distance: 6,
    },
  }));
}

type Unnamed = Omit<Drawing, "key">;

const baseline = { show: true, onZero: true, lineStyle: { color: inks.line, width: 1 } };

function bars(data: BarData, isCompact: boolean): Unnamed {
  const { categories, series, format } = data;
  const all = series.flatMap(({ values }) => values.map((value) => value ?? 0));
  // Leaves room for the figure at the end of the longest bar, on both sides of zero.
  const longest = (isOn: (value: number) => boolean) =>
    Math.max(0, ...all.filter(isOn).map((value) => format(value).length)) * 7.2;
  const right = Math.max(longest((value) => value >= 0) + 12, 24);
  const left = longest((value) => value < 0);
  const group = series.length * (size.bar + size.gap) + (isCompact ? 40 : 22);
  return {
    width: isCompact ? size.compact : size.wide,
    height: categories.length * group + 8,
    option: {
      grid: {
        top: isCompact ? 14 : 4,
        bottom: isCompact ? -10 : 4,
        left: (isCompact ? 0 : size.labels) + (left ? left + 26 : 1),
        right,
        containLabel: false,
      },
      xAxis: { type: "value", show: false },
      yAxis: {
        type: "category",
        inverse: true,
        data: categories,
        axisTick: { show: false },
        axisLine: isCompact ? { show: false, onZero: false } : baseline,
        axisLabel: {
          interval: 0,
          color: inks.ink,
          fontFamily,
          fontSize: 13,
          lineHeight: 16,
          ...(isCompact
            ? above(series.length)
            : { width: size.labels - 20, overflow: "break", margin: left ? left + 26 : 12 }),
        },
      },
      series: seriesOf(data, "right", true),
    },
  };
}

/** On a phone the name of a bar stands above it, over the full width. */
function above(series: number) {
  const lift = (series * (size.bar + size.gap)) / 2 + 4;
  return {
    inside: true,
    margin: 0,
    align: "left",
    verticalAlign: "bottom",
    padding: [0, 0, lift, 0],
    width: size.compact,
    overflow: "truncate",
  };
}

function columns(data: BarData): Unnamed {
  const { categories, series, format } = data;
  const isLabelled = categories.length * series.length <= 14;
  return {
    width: size.wide,
    height: 320,
    option: {
      grid: { top: 24, bottom: 32, left: isLabelled ? 8 : 64, right: 8, containLabel: false },
      xAxis: {
        type: "category",
        data: categories,
        axisTick: { show: false },
        axisLine: baseline,
        axisLabel: { interval: 0, color: inks.ink, fontFamily, fontSize: 13, margin: 12 },
      },
      yAxis: {
        type: "value",
        show: !isLabelled,
        axisLabel: { color: inks.muted, fontFamily, fontSize: 12, formatter: format },
        splitLine: { lineStyle: { color: inks.plan } },
      },
      series: seriesOf(data, "top", isLabelled),
    },
  };
}

/**
 * Grouped bars per category, each with its figure. Many categories make the chart taller, so that
 * it stays legible.
 */
export function barChart(data: BarData): ChartDrawings {
  const { categories, series, format, direction } = data;
  // The formatted values of the chart, and of others that an axis can show: part of the cache key.
  const texts = [...series.flatMap(({ values }) => values), 0, -0.5, 1234567].map((value) =>
    format(value ?? 0),
  );
  const key = JSON.stringify({ categories, series, direction, texts });
  return {
    wide: { key: `wide ${key}`, ...(direction === "columns" ? columns(data) : bars(data, false)) },
    compact: { key: `compact ${key}`, ...bars(data, true) },
    legend: data.series.map(({ name, look }) => ({ name, look })),
  };
}
