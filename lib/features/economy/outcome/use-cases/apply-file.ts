import "server-only";
import { AppError } from "@/lib/domain/errors";
import { assertYearOpen } from "@/lib/features/economy/budgets/server";
import { digestOfRows, type ApplyCall } from "@/lib/features/records/imports/server";
import { appendAudit } from "@/lib/platform/audit";
import { outcomeEvents } from "../events";
import {
  addPlanned,
  findMixed,
  hasChanged,
  listPlannedYears,
  outcomeSubject,
  sumPlanned,
} from "../repository";

/**
 * Writes what a file says that is new, and the difference of what it says otherwise: in a few
 * statements, and not at all when an entry has come since the file was compared.
 */
export async function applyFile({ db, actor, role, import: one, progress }: ApplyCall) {
  const form = one.form ?? "transactions";
  const mixed = await findMixed(db, actor, one.id, form);
  if (mixed) throw new AppError("outcome.mixedKinds", { params: { year: String(mixed.year) } });
  for (const year of await listPlannedYears(db, one.id)) await assertYearOpen(db, year);
  if (await hasChanged(db, actor, one.id, form)) throw new AppError("import.changedMeanwhile");
  progress(0.3);
  const rowsSha256 = await digestOfRows(db, one.id);
  const { created, updated, same, sumOre } = await sumPlanned(db, one.id);
  await addPlanned(db, actor, one.id, form);
  progress(0.9);
  await appendAudit(db, { actor, role }, outcomeEvents, {
    type: "outcome.imported",
    subject: outcomeSubject(actor),
    data: {
      ...{ importId: one.id, name: one.name, sha256: one.sha256, rowsSha256, form },
      ...{ created, updated, same, sumOre },
    },
  });
  return { outcome: { created, updated, same, made: {} }, rowsSha256 };
}
