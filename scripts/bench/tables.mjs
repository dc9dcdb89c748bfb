// The results as rows of text, for the terminal and for Markdown alike.
import { missedAims, mostGrowth } from "./aims.mjs";

const decimals = (value, count) => value.toFixed(count);
const kilobytes = (bytes) => (bytes === undefined ? "–" : decimals(bytes / 1000, 0));

const columns = [
  ["Page", ({ name }) => name],
  ["Per second", ({ perSecond }) => (perSecond === undefined ? "–" : decimals(perSecond, 0))],
  ["Of floor", ({ share }) => (share === undefined ? "–" : decimals(share, 2))],
  ["Median ms", ({ median }) => decimals(median, 1)],
  ["95 % ms", ({ p95 }) => decimals(p95, 1)],
  ["Floor ms", ({ floor }) => decimals(floor, 1)],
  ["× floor", ({ ratio }) => decimals(ratio, 2)],
  ["SQL", ({ calls }) => decimals(calls, calls % 1 ? 1 : 0)],
  ["Time in SQL", ({ sql }) => `${decimals(sql * 100, 0)} %`],
  ["HTML kB", ({ html }) => kilobytes(html)],
  ["Sent kB", ({ sent }) => decimals(sent / 1000, 1)],
  ["Script kB", ({ script }) => kilobytes(script)],
  ["Aims", ({ missed }) => (missed.length ? missed.join("; ") : "met")],
];

/** One scale's pages: a heading row and a row for each page. */
export function scaleTable({ scale, rows }, first) {
  const firstOf = (row) => (scale === 1 ? undefined : first?.rows.find(({ name }) => name === row.name));
  const judged = rows.map((row) => ({ ...row, missed: missedAims(row, scale, firstOf(row)) }));
  return [columns.map(([title]) => title), ...judged.map((row) => columns.map(([, write]) => write(row)))];
}

/**
 * How the pages grow: the ratio to the floor at each scale against scale 1, and the bare medians
 * against each other.
 */
export function growthTable(results) {
  const [first, ...others] = results;
  const heading = others.flatMap(({ scale }) => [`${scale} : 1, × floor`, `${scale} : 1, median`, "Aim"]);
  const rows = first.rows.map((row) => [
    row.name,
    ...others.flatMap(({ scale, rows: later }) => growth(row, later, mostGrowth[scale])),
  ]);
  return [["Page", ...heading], ...rows];
}

function growth(row, later, most) {
  const other = later.find(({ name }) => name === row.name);
  if (!other) return ["–", "–", "–"];
  const relative = other.ratio / row.ratio;
  const verdict = most ? `${relative > most ? "over" : "within"} ${most}` : "–";
  return [decimals(relative, 2), decimals(other.median / row.median, 2), verdict];
}

/** Requests a second with more web processes, and how many times as many that is. */
export function processesTable({ rows }) {
  const counts = Object.keys(rows[0].processes);
  const heading = counts.flatMap((count) => [`${count} processes, per second`, "times as many"]);
  return [
    ["Page", "Per second", ...heading],
    ...rows.map(({ name, perSecond, processes }) => [
      name,
      decimals(perSecond, 0),
      ...counts.flatMap((count) => [
        decimals(processes[count], 0),
        decimals(processes[count] / perSecond, 2),
      ]),
    ]),
  ];
}

/** Columns under each other; numbers to the right. */
export function asText([heading, ...rows]) {
  const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => row[column].length)));
  const isNumber = (column) => rows.every((row) => /^[\d.–% ]+$/.test(row[column]));
  const line = (row) =>
    row
      .map((text, column) => (isNumber(column) ? text.padStart(widths[column]) : text.padEnd(widths[column])))
      .join("  ")
      .trimEnd();
  return [heading, ...rows].map(line).join("\n");
}

export const asMarkdown = ([heading, ...rows]) =>
  [heading, heading.map((_, column) => (column ? "---:" : "---")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
