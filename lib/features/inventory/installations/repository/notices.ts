import "server-only";
import { newId } from "@/lib/domain/ids";
import type { Role } from "@/lib/domain/permissions";
import type { Db } from "@/lib/platform/db";
import { costOfMissing } from "../domain";
import { isNoticeNear, lastNotice } from "../queries/conditions";

/** Offices whose data speaks of today; a frozen one's contracts are history. */
export const listLivingOffices = (db: Db): Promise<{ id: string; timeZone: string }[]> =>
  db.office.findMany({ where: { asOf: null }, select: { id: true, timeZone: true } });

const inOffice: Role[] = ["coordinator"];
const inMunicipality: Role[] = ["archivist", "systemManager"];

interface Near {
  id: string;
  municipalityId: string;
  on: string;
  licenceOrePerYear: number | null;
  renewalMonths: number | null;
  users: string[];
}

/**
 * Tells of the office's installations with a last day to give notice near that nobody has been told
 * of, and keeps that they have. Of two at once the second waits and finds nothing. As the owner.
 */
export async function tellNotices(
  db: Db,
  { officeId, today }: { officeId: string; today: string },
): Promise<void> {
  const near = await db.$queryRaw<Near[]>`
    SELECT i.id, i.municipality_id AS "municipalityId", to_char(${lastNotice(today)}, 'YYYY-MM-DD') AS on,
      i.licence_ore_per_year::float8 AS "licenceOrePerYear", i.renewal_months AS "renewalMonths",
      array(SELECT DISTINCT g.user_id FROM role_grant g
        JOIN "user" u ON u.id = g.user_id AND u.deactivated_at IS NULL
        WHERE g.office_id = i.office_id AND role_is_live(g) AND (
          (g.scope = 'office' AND g.role = ANY (${inOffice}::"Role"[]))
          OR (g.municipality_id = i.municipality_id AND g.role = ANY (${inMunicipality}::"Role"[])))) AS users
    FROM system_instance i
    WHERE i.office_id = ${officeId}::uuid AND ${isNoticeNear(today)}
      AND i.notice_told_of IS DISTINCT FROM ${lastNotice(today)}
      AND NOT EXISTS (SELECT FROM membership s WHERE s.municipality_id = i.municipality_id AND s.ends_on < ${today}::date)
    ORDER BY i.id FOR UPDATE OF i`;
  if (near.length === 0) return;
  await db.notification.createMany({
    data: near.flatMap(({ id, municipalityId, on, users, ...contract }) => {
      const costOre = costOfMissing(contract);
      return users.map((userId) => ({
        id: newId(),
        officeId,
        municipalityId,
        userId,
        type: "installation.noticeNear",
        subjectType: "installation",
        subjectId: id,
        data: { on, ...(costOre !== null && { costOre }) },
      }));
    }),
  });
  await db.$executeRaw`
    UPDATE system_instance i SET notice_told_of = x.on_day
    FROM unnest(${near.map(({ id }) => id)}::uuid[], ${near.map(({ on }) => on)}::date[]) AS x (id, on_day)
    WHERE i.id = x.id`;
}
