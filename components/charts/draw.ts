import "server-only";

import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use as register, type EChartsCoreOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

register([BarChart, GridComponent, SVGRenderer]);

/** One drawing of a chart for one width, in CSS pixels. */
export type Drawing = { option: EChartsCoreOption; width: number; height: number };

/**
 * Colours in an option are these stand-ins: ECharts must be able to parse them, and the drawn SVG
 * gets the theme's variable in their place, so that one drawing serves light and dark.
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

/** Draws on the server: an SVG without script or style element, named for those who do not see it. */
export function drawSvg({ option, width, height }: Drawing, { id, title, description }: Named): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption({ ...option, animation: false });
  const drawn = chart.renderToSVGString({ useViewBox: true });
  chart.dispose();

  let svg = drawn.replace(/<style[\s\S]*?<\/style>/g, "");
  for (const key of Object.keys(inks) as (keyof typeof inks)[]) {
    svg = svg.replaceAll(inks[key], `var(${variables[key]})`);
  }
  const names = `<title id="${id}-t">${escapeXml(title)}</title><desc id="${id}-d">${escapeXml(description ?? "")}</desc>`;
  return svg.replace(
    /^<svg[^>]*>/,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d">${names}`,
  );
}
