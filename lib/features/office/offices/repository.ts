import "server-only";
import type { Clock } from "@/lib/platform/clock";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import type { OfficeChange } from "./schema";

/** The office's deliveries go by these phases from now on. */
export async function setPhaseTemplate(db: Db, officeId: string, templateId: string): Promise<void> {
  await db.office.update({ where: { id: officeId }, data: { phaseTemplateId: templateId } });
}

/** The id of the office's vendor with this key; null when it has none. */
export async function findVendorId(db: Db, key: string): Promise<string | null> {
  const [vendor] = await db.$queryRaw<{ id: string }[]>`SELECT id FROM office_vendors() WHERE key = ${key}`;
  return vendor?.id ?? null;
}

/** Whether the database reckons days in this time zone too. */
export async function isKnownTimeZone(db: Db, name: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`SELECT FROM pg_timezone_names WHERE name = ${name}`;
  return rows.length > 0;
}

type Columns = Omit<OfficeChange, "eArchiveVendor"> & { eArchiveVendorId?: string | null };

interface Read {
  id: string;
  version: number;
}

/** Saves what was changed, while the office has the version that was read; else request.stale. */
export const saveOffice = (
  db: Db,
  { id, version }: Read,
  by: string,
  { name, locale, timeZone, accent, takesInterim, bodies, decidedBy, eArchiveVendorId }: Columns,
  current: Current,
): Promise<void> =>
  change(
    db.office.updateMany({
      where: { id, version },
      data: {
        ...(name !== undefined && { name }),
        ...(locale !== undefined && { locale }),
        ...(timeZone !== undefined && { timeZone }),
        ...(accent !== undefined && { accent }),
        ...(takesInterim !== undefined && { takesInterim }),
        ...(bodies !== undefined && { bodies }),
        ...(decidedBy !== undefined && { decidedBy }),
        ...(eArchiveVendorId !== undefined && { eArchiveVendorId }),
        version: { increment: 1 },
        updatedBy: by,
      },
    }),
    current,
  );

/** Puts the list of what a new office needs away, or shows it again; says whether that was news. */
export async function setStepsShown(
  db: Db,
  { id, by, clock }: { id: string; by: string; clock: Clock },
  shown: boolean,
): Promise<boolean> {
  const { count } = await db.office.updateMany({
    where: { id, stepsHiddenAt: shown ? { not: null } : null },
    data: { stepsHiddenAt: shown ? null : clock.now(), updatedBy: by },
  });
  return count === 1;
}
