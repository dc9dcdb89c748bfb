/** The columns of the table. */
export const actors = [
  "signedOut",
  "coordinator",
  "archivist",
  "systemManager",
  "council",
  "vendor",
  "auditor",
  "administrator",
  "officer",
  "economist",
  "registrar",
  "dataProtectionOfficer",
  "stranger",
] as const;
export type ActorName = (typeof actors)[number];

const targets = ["own", "other", "office", "missing", "malformed", "crossed"] as const;
export type Target = (typeof targets)[number];

export interface Route {
  method: string;
  /** The path pattern as the build's manifest has it; below /api/v1 an operation's address. */
  path: string;
  /** What a call of it sends, where that is the same for every cell. */
  body?: unknown;
  rows: { target: Target; expected: Record<ActorName, number> }[];
}

/** The rows of one of the table's parts. */
export function readTable(table: string): Route[] {
  const routes: Route[] = [];
  const lines = table.split("\n").filter((line) => line.trim() && !line.trim().startsWith("out "));
  let open: Route[] = [];
  for (const line of lines) {
    const [first = "", ...cells] = line.trim().split(/\s+/);
    if (!line.startsWith(" ")) {
      const [path = "", ...json] = cells;
      const sent = json.length > 0 && { body: JSON.parse(json.join(" ")) as unknown };
      open = first.split("|").map((method) => ({ method, path, ...sent, rows: [] }));
      routes.push(...open);
      continue;
    }
    const target = targets.find((one) => one === first);
    if (!target || cells.length !== actors.length) throw new Error(`route table: ${line}`);
    const expected = Object.fromEntries(actors.map((actor, index) => [actor, Number(cells[index])]));
    for (const route of open) route.rows.push({ target, expected: expected as Record<ActorName, number> });
  }
  return routes;
}
