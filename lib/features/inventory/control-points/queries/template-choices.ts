import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { collation, Prisma } from "@/lib/platform/db/sql";

/** The templates of the office by name, to choose among. One statement. */
export const listTemplateChoices = (
  db: Db,
  actor: Actor,
  locale: Locale,
): Promise<{ key: string; name: string }[]> => {
  const name = Prisma.raw(`name_${locale}`);
  return db.$queryRaw`SELECT t.key, t.${name} AS name FROM control_point_template t
    WHERE t.office_id = ${actor.office.id}::uuid ORDER BY t.${name} ${collation(actor.office)}, t.key`;
};
