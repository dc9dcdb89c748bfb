import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/sql";
import type { Stop } from "../schema";
import { entriesColumn, heldBy, stopRows, toItem, toldColumn, toldJoins, type StopRow } from "./stop-row";

/** One stop, as far as the reader may read it. Throws request.notFound. One statement. */
export async function getStop(db: Db, actor: Actor, id: string): Promise<Stop> {
  const [row] = await db.$queryRaw<(StopRow & Pick<Stop, "entries">)[]>`
    WITH ${heldBy(actor, Prisma.sql`SELECT ${id}::uuid`)}
    SELECT ${toldColumn}, ${entriesColumn}
    FROM stop b ${toldJoins} WHERE b.id = ${id}::uuid AND ${stopRows(actor)}`;
  if (!row) throw notFound();
  const entries = row.entries.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() }));
  return { ...toItem(row, actor.office.today), entries };
}
