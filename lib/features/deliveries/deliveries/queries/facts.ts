import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { SystemStatus } from "@/lib/domain/system";
import { mayLearnNames, Prisma } from "@/lib/platform/db/sql";

/** What stands first on a delivery's page, besides its step, its stop and its plan. */
export interface FactRow {
  /** What becomes of the source system; the day is null where none is set. */
  windUp: { status: SystemStatus; on: string | null } | null;
  /** The municipality's own people: nobody for a reader outside it. */
  people: { name: string; role: "archivist" | "systemManager" }[] | null;
  /** ISO dates; null where the source does not say. */
  phaseSince: string | null;
  /** What was received in the round that it is in: a day, a package, or both. */
  received: Received | null;
}

interface Received {
  on: string | null;
  name: string | null;
  sha256: string | null;
  bytes: number | null;
  objects: number | null;
  files: number | null;
}

/** The columns of a `delivery d`. */
export const factColumns = (actor: Actor): Prisma.Sql => Prisma.sql`
  (SELECT json_build_object('status', i.status, 'on', to_char(i.wind_up_on, 'YYYY-MM-DD'))
    FROM system_instance i WHERE i.id = d.system_instance_id) AS "windUp",
  (SELECT json_agg(json_build_object('name', p.name, 'role', p.role) ORDER BY p.role, p.name)
    FROM subject_people(d.municipality_id, ARRAY['archivist', 'systemManager']::"Role"[]) p
    WHERE ${mayLearnNames("d")}) AS people,
  to_char(d.phase_since AT TIME ZONE ${actor.office.timeZone}, 'YYYY-MM-DD') AS "phaseSince",
  (SELECT CASE WHEN num_nonnulls(r.package_sha256, r.received_on) > 0 THEN json_build_object('on', to_char(r.received_on, 'YYYY-MM-DD'),
      'name', r.package_name, 'sha256', r.package_sha256, 'bytes', r.package_bytes, 'objects', r.object_count,
      'files', r.file_count) END
    FROM round r WHERE r.delivery_id = d.id ORDER BY r.number DESC LIMIT 1) AS received`;
