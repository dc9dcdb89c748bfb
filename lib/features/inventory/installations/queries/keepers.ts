import "server-only";
import type { Role } from "@/lib/domain/permissions";
import type { Db } from "@/lib/platform/db";

/** The people with one of these roles in the municipality itself, by their ids. One statement. */
export async function listKeepers(db: Db, municipalityId: string, roles: Role[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT s.id FROM subject_people(${municipalityId}::uuid, ${roles}::"Role"[]) s
    WHERE s.municipality_id IS NOT NULL ORDER BY s.id`;
  return rows.map(({ id }) => id);
}
