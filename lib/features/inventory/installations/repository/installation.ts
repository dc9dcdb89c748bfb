import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { MunicipalityScope } from "@/lib/domain/scope";
import type { Subject } from "@/lib/domain/subject";
import type { SystemStatus } from "@/lib/domain/system";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { isDuplicate } from "@/lib/platform/db/errors";
import { Prisma } from "@/lib/platform/db/sql";
import type { Known } from "../domain";
import { factKeys, facts } from "../domain/facts";
import { knownColumns } from "../queries/columns";
import { readableRows } from "../queries/conditions";

/** An installation as the room's changes load it. */
export interface LoadedInstallation {
  id: string;
  version: number;
  known: Known;
  /** Its municipality has left the office. */
  hasLeft: boolean;
  subject: Subject & { scope: MunicipalityScope };
}

interface Row extends Known {
  id: string;
  version: number;
  label: string;
  municipalityId: string;
  code: string;
  hasLeft: boolean;
}

/** Those of them that the actor may read, in no order. One statement. */
export async function loadInstallations(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<LoadedInstallation[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT i.id, i.version, p.name || ', ' || r.name AS label, m.id AS "municipalityId", m.code,
      coalesce(s.ends_on < ${actor.office.today}::date, false) AS "hasLeft", ${knownColumns}
    FROM system_instance i
    JOIN system_product p ON p.id = i.product_id
    JOIN municipality m ON m.id = i.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    LEFT JOIN membership s ON s.municipality_id = m.id
    WHERE i.id = ANY (${ids}::uuid[]) AND ${readableRows(actor)}`;
  return rows.map(({ id, version, label, municipalityId, code, hasLeft, ...known }) => ({
    id,
    version,
    known,
    hasLeft,
    subject: {
      type: "installation",
      id,
      label,
      scope: { kind: "municipality", municipalityId, code, vendorId: null },
    },
  }));
}

/** Throws request.notFound. */
export async function loadInstallation(db: Db, actor: Actor, id: string): Promise<LoadedInstallation> {
  const [found] = await loadInstallations(db, actor, [id]);
  if (!found) throw notFound();
  return found;
}

/** A day as Prisma has it. */
export const asDate = (on: string): Date => new Date(`${on}T00:00:00Z`);

/** The facts as Prisma's columns have them. */
function columnsOf({ informationClass: of, ...known }: Known): Prisma.SystemInstanceUncheckedUpdateManyInput {
  const own = factKeys.map((key) => {
    const value = known[key];
    return [key, facts[key].kind === "day" && value !== null ? asDate(value as string) : value];
  });
  return {
    ...(Object.fromEntries(own) as Prisma.SystemInstanceUncheckedUpdateManyInput),
    classK: of?.k ?? null,
    classR: of?.r ?? null,
    classT: of?.t ?? null,
  };
}

/** Throws request.stale when it has another version by now. */
const touch = (
  db: Db,
  actor: Actor,
  { id, version }: { id: string; version: number },
  current: Current | null,
  data: Prisma.SystemInstanceUncheckedUpdateManyInput,
): Promise<void> =>
  change(
    db.systemInstance.updateMany({
      where: { id, officeId: actor.office.id, version },
      data: { ...data, version: { increment: 1 }, updatedBy: actor.userId },
    }),
    current,
  );

/** What a person says is no longer assumed. */
export const updateInstallation = (
  db: Db,
  actor: Actor,
  loaded: LoadedInstallation,
  known: Known,
  current: Current | null,
): Promise<void> => touch(db, actor, loaded, current, { ...columnsOf(known), assumption: null });

/** How it stands, after its last delivery was closed or opened again. */
export const setStatus = (
  db: Db,
  actor: Actor,
  loaded: LoadedInstallation,
  status: SystemStatus,
): Promise<void> => touch(db, actor, loaded, null, { status });

/** The facts are right today, says this person. */
export const confirmFacts = (
  db: Db,
  actor: Actor,
  loaded: LoadedInstallation,
  current: Current,
): Promise<void> =>
  touch(db, actor, loaded, current, {
    confirmedOn: asDate(actor.office.today),
    confirmedBy: actor.userId,
  });

/** Counts a change of its need, which goes by the installation's version. */
export const countScore = (
  db: Db,
  actor: Actor,
  loaded: LoadedInstallation,
  current: Current,
): Promise<void> => touch(db, actor, loaded, current, {});

/** Returns its id. Throws installation.exists when the municipality has the system already. */
export async function createInstallation(
  db: Db,
  actor: Actor,
  of: { municipalityId: string; productId: string; vendorId: string | null },
  known: Known,
): Promise<string> {
  const id = newId();
  const { id: officeId } = actor.office;
  const by = { createdBy: actor.userId, updatedBy: actor.userId };
  const data = { id, officeId, ...of, ...columnsOf(known), ...by, status: known.status };
  try {
    await db.systemInstance.create({ data: data as Prisma.SystemInstanceUncheckedCreateInput });
  } catch (error) {
    if (isDuplicate(error))
      throw new AppError("installation.exists", {
        errors: [{ path: "system", code: "installation.exists" }],
      });
    throw error;
  }
  return id;
}
