import "server-only";
import { readFile } from "node:fs/promises";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import type { Upload } from "@/lib/platform/http/upload";
import { matchTable, type Matched, type PopulationTable } from "../domain";
import { populationEvents } from "../events";
import { listKnown, populationSubject, saveFigures } from "../repository";
import type { PopulationImport, PopulationPreview, PopulationQuery } from "../schema";
import { readTable } from "./read-table";

type Wish = Call<PopulationQuery>;

/** The file as a table, beside what the office knows; nothing of it is kept. */
async function understand(
  { db, actor, params }: Wish,
  { received, claimedSha256 }: Upload,
): Promise<{ table: PopulationTable; matched: Matched }> {
  if (received.sha256 !== claimedSha256) throw new AppError("file.digestMismatch");
  const table = readTable(await readFile(received.temporary));
  const { country } = actor.office;
  return { table, matched: matchTable(table, await listKnown(db, actor), { country, date: params.date }) };
}

/** What the file says of a day: which municipalities, how many, what it says of none. */
export async function previewPopulation(call: Wish, upload: Upload): Promise<PopulationPreview> {
  assertMay(call.actor, "municipality:manage", { kind: "office" });
  const { table, matched } = await understand(call, upload);
  const { rows, ...rest } = matched;
  return {
    name: upload.name,
    title: table.title,
    sha256: upload.received.sha256,
    ...rest,
    items: rows.map(({ isMember, ...row }) => ({ ...row, member: isMember })),
  };
}

/** Keeps what the file says of that day; what the office had of the same day gives way. */
export async function importPopulation(call: Wish, upload: Upload): Promise<PopulationImport> {
  const { db, actor } = call;
  const role = assertMay(actor, "municipality:manage", { kind: "office" });
  const { table, matched } = await understand(call, upload);
  const { date, rows, unknown } = matched;
  const { sha256 } = upload.received;
  const source = [table.title, upload.name].filter(Boolean).join(", ").slice(0, 500);
  const changed = await saveFigures(db, actor, { date, source, sha256, rows });
  await appendAudit(db, { actor, role }, populationEvents, {
    type: "population.imported",
    subject: populationSubject(actor),
    data: { on: date, municipalities: rows.length, changed, name: upload.name, sha256 },
  });
  return { date, municipalities: rows.length, changed, unknown: unknown.length };
}
