import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";
import type { Template } from "../schema";
import { names } from "./list-templates";

/** One template with its points and where it is used. Throws request.notFound. One statement. */
export async function getTemplate(db: Db, actor: Actor, key: string): Promise<Template> {
  const [row] = await db.$queryRaw<Template[]>`
    SELECT t.id, t.key, ${names("t", "name")} AS name, t.version, t.missing, t.source,
      coalesce((SELECT json_agg(json_build_object('id', i.id, 'number', i.number, 'category', i.category,
        'title', ${names("i", "title")}, 'purpose', ${names("i", "purpose")}, 'severity', i.severity, 'method', i.method,
        'needsSecondPerson', i.needs_second_person, 'missing', i.missing) ORDER BY i.number)
        FROM control_point_template_item i WHERE i.template_id = t.id), '[]') AS points,
      json_build_object(
        'systems', coalesce(used.systems, '[]'), 'deliveries', coalesce(used.deliveries, 0)) AS "usedBy"
    FROM control_point_template t
    LEFT JOIN LATERAL (SELECT json_agg(json_build_object('key', p.key, 'name', p.name)
        ORDER BY p.name ${collation(actor.office)}, p.key) AS systems, sum(p.deliveries)::int AS deliveries
      FROM template_systems() p WHERE p.template_id = t.id) used ON true
    WHERE t.office_id = ${actor.office.id}::uuid AND t.key = ${key}`;
  if (!row) throw notFound();
  return row;
}
