import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";
import { stepsOf, type Step, type StepCounts } from "../domain";
import { office as officeSchema, type OfficeFacts } from "../schema";

type Row = Omit<OfficeFacts, "steps"> & { counts: StepCounts };

/** The office as the API gives it. One statement. */
export async function getOffice(db: Db, { office }: Actor): Promise<OfficeFacts> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT o.id, o.key, o.name, o.country, o.currency, o.locale, o.time_zone AS "timeZone", o.accent,
      v.key AS "eArchiveVendor", o.takes_interim AS "takesInterim", o.bodies, o.decided_by AS "decidedBy", to_char(o.as_of, 'YYYY-MM-DD') AS "asOf",
      o.version, to_json(s) AS counts
    FROM office o LEFT JOIN office_vendors() v ON v.id = o.e_archive_vendor_id
    CROSS JOIN office_steps() s WHERE o.id = ${office.id}::uuid`;
  if (!row) throw notFound();
  const { counts, ...facts } = row;
  return officeSchema.parse({ ...facts, steps: stepsOf(counts) });
}

interface OfficeSteps {
  steps: Step[];
  /** Put away by somebody. */
  isHidden: boolean;
}

/** How far a new office has come. One statement. */
export async function getSteps(db: Db, { office }: Actor): Promise<OfficeSteps> {
  const [row] = await db.$queryRaw<{ counts: StepCounts; hidden: boolean }[]>`
    SELECT to_json(s) AS counts, o.steps_hidden_at IS NOT NULL AS hidden
    FROM office o CROSS JOIN office_steps() s WHERE o.id = ${office.id}::uuid`;
  if (!row) throw notFound();
  return { steps: stepsOf(row.counts), isHidden: row.hidden };
}

/** The vendors that can be the supplier of the e-archive, by name. One statement. */
export const listOfficeVendors = (db: Db, { office }: Actor): Promise<{ key: string; name: string }[]> =>
  db.$queryRaw<{ key: string; name: string }[]>`
    SELECT key, name FROM office_vendors() ORDER BY name ${collation(office)}, key`;

/** Whether records are taken in that may be disposed of later. One statement. */
export async function takesInterim(db: Db, { office }: Actor): Promise<boolean> {
  const row = await db.office.findUnique({ where: { id: office.id }, select: { takesInterim: true } });
  return row?.takesInterim ?? false;
}
