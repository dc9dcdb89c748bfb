import "server-only";
import { holds, mayOn, type Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { subjectRows } from "@/lib/platform/db/sql";
import { listAskable } from "./choices";
import { listFindings } from "./findings";
import { getPart, getProject } from "./get-project";

interface SharedFile {
  id: string;
  name: string;
  bytes: number;
  addedAt: Date;
  by: string | null;
}

/** What hangs on the project, newest first; none for who takes no part in it. */
const listFiles = (db: Db, actor: Actor, id: string): Promise<SharedFile[]> =>
  db.$queryRaw<SharedFile[]>`
    SELECT f.id, f.name, f.bytes::float8 AS bytes, f.created_at AS "addedAt",
      (SELECT u.name FROM auth_names() u WHERE u.id = f.created_by LIMIT 1) AS by
    FROM file f WHERE f.subject_type = 'project' AND f.subject_id = ${id}::uuid AND ${subjectRows(actor, "file:read", "f")}
    ORDER BY f.id DESC LIMIT 100`;

/** The phases that the office works by, in their order. */
const listPhases = (db: Db, actor: Actor, locale: Locale) =>
  db.$queryRaw<{ key: string; name: string }[]>`
    SELECT p.key, CASE ${locale} WHEN 'nb' THEN p.name_nb WHEN 'en' THEN p.name_en ELSE p.name_sv END AS name
    FROM office o JOIN phase p ON p.template_id = o.phase_template_id
    WHERE o.id = ${actor.office.id}::uuid AND p.first_stage <> 'accepted' ORDER BY p.sequence`;

/** All that a project's page shows. Six statements at most, however many tracks it has. */
export async function getProjectPage(db: Db, actor: Actor, id: string, locale: Locale) {
  const project = await getProject(db, actor, id, locale);
  const { isPart, own } = await getPart(db, id);
  const isManager = mayOn(actor, "project:manage", { kind: "office" });
  return {
    project,
    own,
    isPart,
    findings: isPart ? await listFindings(db, actor, id, { limit: 50 }) : null,
    files: isPart && holds(actor, "file:read") ? await listFiles(db, actor, id) : null,
    phases: isManager ? await listPhases(db, actor, locale) : [],
    askable: isManager ? await listAskable(db, actor, id) : [],
    may: {
      manage: isManager,
      find: isPart && holds(actor, "finding:write"),
      upload: isPart && holds(actor, "file:upload"),
      adopt: holds(actor, "control-point:assess"),
      makeDelivery: mayOn(actor, "delivery:create", { kind: "office" }),
    },
  };
}
export type ProjectPageData = Awaited<ReturnType<typeof getProjectPage>>;
