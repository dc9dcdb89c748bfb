import "server-only";

import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use as register, type EChartsCoreOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

register([BarChart, GridComponent, SVGRenderer]);

/** One drawing of a chart for one width, in CSS pixels; `key` is the same for the same picture. */
export type Drawing = { key: string; option: EChartsCoreOption; width: number; height: number };

/**
 * Placeholder colours in the chart options. ECharts must be able to parse them; in the finished SVG
 * they are replaced by the theme's variables, so that one drawing serves light and dark.
 */
export const inks = {
  ink: "#010101",
  muted: "#010102",
  line: "#010103",
  plan: "#010104",
  planLine: "#010105",
  actual: "#010106",
  third: "#010107",
  fourth: "#010108",
} as const;

const variables: Record<keyof typeof inks, string> = {
  ink: "--ink",
  muted: "--muted",
  line: "--line-strong",
  plan: "--chart-plan",
  planLine: "--chart-plan-line",
  actual: "--chart-actual",
  third: "--chart-third",
  fourth: "--chart-fourth",
};

const escapeXml = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign,
  );

type Named = { id: string; title: string; description?: string };

/** The number of pictures in the cache: about 8 kB each. */
const MOST_KEPT = 200;
const kept = new Map<string, string>();

/**
 * The picture without its names, cached by its figures: drawing takes a fifth of the time of an
 * overview, and the figures seldom change between two readers. The key is the figures themselves,
 * so that nobody gets another reader's chart.
 */
function picture(drawing: Drawing): string {
  const found = kept.get(drawing.key) ?? draw(drawing);
  kept.delete(drawing.key);
  kept.set(drawing.key, found);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}

function draw({ option, width, height }: Drawing): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption({ ...option, animation: false });
  const drawn = chart.renderToSVGString({ useViewBox: true });
  chart.dispose();

  let svg = drawn.replace(/<style[\s\S]*?<\/style>/g, "");
  for (const key of Object.keys(inks) as (keyof typeof inks)[]) {
    svg = svg.replaceAll(inks[key], `var(${variables[key]})`);
  }
  return svg;
}

/** Draws on the server: an SVG without script or style element, with an accessible name. */
export function drawSvg(drawing: Drawing, { id, title, description }: Named): string {
  const { width, height } = drawing;
  const names = `<title id="${id}-t">${escapeXml(title)}</title><desc id="${id}-d">${escapeXml(description ?? "")}</desc>`;
  return picture(drawing).replace(
    /^<svg[^>]*>/,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d">${names}`,
  );
}
