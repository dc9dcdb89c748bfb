import "server-only";
import { holds, mayIn, mayOn, type Actor } from "@/lib/domain/actor";
import type { Permission } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { subjectRows } from "@/lib/platform/db/sql";
import { listAskable } from "./choices";
import { listFindings, listPointTitles } from "./findings";
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

/** All that a project's page shows. Seven statements at most, however many tracks it has. */
export async function getProjectPage(db: Db, actor: Actor, id: string, locale: Locale) {
  const project = await getProject(db, actor, id, locale);
  const { isPart, own, finds, shares } = await getPart(db, id);
  const mayOfAll = (permission: Permission) => mayOn(actor, permission, { kind: "office" });
  const isManager = mayOfAll("project:manage");
  const within = (permission: Permission) =>
    project.tracks.flatMap(({ delivery, municipality: { code } }) =>
      delivery !== null && mayIn(actor, permission, code) ? [delivery] : [],
    );
  return {
    project,
    own,
    isPart,
    findings: isPart ? await listFindings(db, actor, id, { limit: 50 }) : null,
    points: isPart ? await listPointTitles(db, id) : new Map<string, string>(),
    files: isPart && holds(actor, "file:read") ? await listFiles(db, actor, id) : null,
    phases: isManager ? await listPhases(db, actor, locale) : [],
    askable: isManager ? await listAskable(db, actor, id) : [],
    may: {
      manage: isManager,
      find: isPart && (finds || mayOfAll("finding:write")),
      upload: isPart && (shares || mayOfAll("file:upload")),
      /** The deliveries that a finding may come from, and those that may take one over. */
      findFrom: within("finding:write"),
      adoptTo: within("control-point:assess"),
      makeDelivery: mayOfAll("delivery:create"),
    },
  };
}
export type ProjectPageData = Awaited<ReturnType<typeof getProjectPage>>;
