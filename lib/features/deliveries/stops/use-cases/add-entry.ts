import "server-only";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { statusAfterAnswer } from "../domain";
import { stopEvents } from "../events";
import { assertMayNote, isVendorHere } from "../policy";
import { getStop } from "../queries";
import { insertEntry, listFilesOf, loadStop, updateStop } from "../repository";
import type { EntryBody, Stop, StopParams } from "../schema";
import { refuse } from "./checks";

/** Writes about a stop, with who may read it; what a vendor writes is shared. */
export async function addEntry({
  db,
  actor,
  clock,
  params,
  body,
}: Call<StopParams, undefined, EntryBody>): Promise<Stop> {
  const stop = await loadStop(db, actor, params.id, { lock: true });
  const { subject } = stop;
  const role = assertMayNote(actor, subject.scope);
  const byVendor = isVendorHere(actor, "stop:note", subject.scope);
  const { text, shared, fileIds } = body;
  if (byVendor && !shared) refuse([{ path: "shared", code: "stop.vendorShares" }]);
  const known = await listFilesOf(db, stop.id, fileIds);
  refuse(
    fileIds.flatMap((id, index) =>
      known.includes(id) ? [] : [{ path: `fileIds.${index}`, code: "stop.unknownFile" }],
    ),
  );
  const said = { text, isShared: shared, byVendor, fileIds, at: clock.now() };
  const entryId = await insertEntry(db, actor, stop.id, said);
  await updateStop(db, actor, stop, { status: statusAfterAnswer(stop.status, byVendor) }, null);
  await appendAudit(db, { actor, role }, stopEvents, {
    type: "stop.noted",
    subject,
    data: { entryId, shared, files: fileIds.length, version: stop.version + 1 },
  });
  return getStop(db, actor, stop.id);
}
