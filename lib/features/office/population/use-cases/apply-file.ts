import "server-only";
import { digestOfRows, type ApplyCall } from "@/lib/features/records/imports/server";
import { appendAudit } from "@/lib/platform/audit";
import { populationEvents } from "../events";
import { countFigures, listPlanned, populationSubject, saveFigures } from "../repository";

/** Keeps what a file says of its day; what the office had of the same day gives way. */
export async function applyFile({ db, actor, role, import: { id, name, sha256 } }: ApplyCall) {
  const rowsSha256 = await digestOfRows(db, id);
  const rows = await listPlanned(db, id);
  const { date, title } = rows[0]!;
  const before = await countFigures(db, actor, date, rows);
  const source = [title, name].filter(Boolean).join(", ").slice(0, 500);
  const changed = await saveFigures(db, actor, { date, source, sha256, rows });
  await appendAudit(db, { actor, role }, populationEvents, {
    type: "population.imported",
    subject: populationSubject(actor),
    data: { on: date, municipalities: rows.length, changed, name, sha256 },
  });
  const created = rows.length - before;
  const outcome = { created, updated: changed - created, same: rows.length - changed, made: {} };
  return { outcome, rowsSha256 };
}
