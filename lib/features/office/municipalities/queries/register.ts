import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";
import { inReach } from "../repository";

interface RegisterRow {
  code: string;
  name: string;
  isMember: boolean;
}

/** Every municipality that the office could have as a member, in its alphabet. One statement. */
export const listRegister = (db: Db, { office }: Actor): Promise<RegisterRow[]> =>
  db.$queryRaw`
    SELECT r.code, r.name, EXISTS (SELECT FROM municipality m WHERE m.office_id = ${office.id}::uuid
      AND m.country = r.country AND m.code = r.code) AS "isMember"
    FROM municipality_register r WHERE ${inReach(office)} ORDER BY r.name ${collation(office)}, r.code`;
