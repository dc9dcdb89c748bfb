import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { periodText, type ChargePart } from "./domain";
import { accountOf, type planCharge } from "./queries";
import type { SettingsBody } from "./schema";

/** A charge as the audit trail knows it: the office's own. */
export const chargeSubject = ({
  id,
  part,
  ...charge
}: Omit<ChargePart, "part"> & { id: string; part: number | null }) => ({
  type: "charge" as const,
  id,
  label: periodText({ ...charge, part: part ?? 1 }),
  scope: { kind: "office" } as const,
});

/** The settings as the audit trail knows them: the office's own. */
export const settingsSubject = ({ office: { id, name } }: Actor) => ({
  type: "office" as const,
  id,
  label: name,
  scope: { kind: "office" } as const,
});

/** Of two who charge at once the second waits for the first. */
export const lockCharges = (db: Db, { office }: Actor): Promise<number> =>
  db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`charges ${office.id}`}, 0))`;

/** Writes a charge with its rows, once and for all. Returns its id. */
export async function addPlanned(
  db: Db,
  { office, userId }: Actor,
  { agreement, part, vatRate, settings, rows }: Awaited<ReturnType<typeof planCharge>>,
): Promise<string> {
  const id = newId();
  const by = { officeId: office.id, createdBy: userId, updatedBy: userId };
  await db.charge.createMany({
    data: [{ id, ...by, agreementId: agreement.id, ...part, currency: office.currency, vatRate }],
  });
  await db.chargeRow.createMany({
    data: rows.map((row) => ({
      ...{ ...by, chargeId: id, municipalityId: row.id, isInternal: row.isInternal },
      ...{ article: settings.article, accountString: accountOf(settings, row.isInternal) },
      ...{ yearOre: BigInt(row.yearOre), netOre: BigInt(row.netOre) },
      ...{ vatRate: row.vatRate, vatOre: BigInt(row.vatOre) },
    })),
  });
  return id;
}

/**
 * What charges hold from now on, where the version before is this; 0 is none yet. Throws
 * request.stale.
 */
export function replaceSettings(
  db: Db,
  { office, userId }: Actor,
  said: SettingsBody,
  version: number,
  current: Current,
): Promise<void> {
  const written =
    version === 0
      ? db.chargeSettings.createMany({
          data: [{ officeId: office.id, ...said, createdBy: userId, updatedBy: userId }],
          skipDuplicates: true,
        })
      : db.chargeSettings.updateMany({
          where: { officeId: office.id, version },
          data: { ...said, version: { increment: 1 }, updatedBy: userId },
        });
  return change(written, current);
}
