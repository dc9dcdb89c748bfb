import type { z } from "zod";
import { projectEvents } from "@/lib/features/deliveries/projects/server";
import { appendPast, auditPayload, municipalityStream, officeStream } from "@/lib/platform/audit";
import type { RecordedSubject } from "@/lib/domain/subject";
import type { Owner } from "./database";
import type { LoadedOffice } from "./office";

type ProjectEvent = z.input<typeof projectEvents>;
type Answer = Extract<ProjectEvent, { type: "project.answered" }>["data"]["answer"];

interface Finding {
  id: string;
  code: string;
  at: string;
  title: string;
  point: number | null;
  adoptions: { code: string; at: string; delivery: string; label: string }[];
}

interface Project {
  id: string;
  number: string;
  label: string;
  system: string;
  isJoint: boolean;
  hasSecrecy: boolean;
  at: Date;
  forkedAt: Date | null;
  invitations: {
    code: string;
    at: string;
    answerBy: string;
    answer: Answer | null;
    answeredAt: string | null;
  }[];
  findings: Finding[];
}

/** Demo accounts that are said to have done it. */
interface People {
  coordinator: string;
  archivists: Map<string, string>;
}

/**
 * A subject's event with its chains: of these municipalities, or of the office where there are
 * none.
 */
interface Told {
  at: Date;
  subject: RecordedSubject;
  event: ProjectEvent;
  codes: string[];
  /** Whose archivist did it; null for the office's coordinator. */
  by: string | null;
}

/** What has happened to an office's projects, each event in the chains of those who took part. */
export async function tellProjects(db: Owner, office: LoadedOffice): Promise<void> {
  const people = await readPeople(db, office);
  const chains = new Map<string, { at: Date; payload: string }[]>();
  for (const project of await readProjects(db, office))
    for (const { at, codes, ...told } of storyOf(project)) {
      const streams = codes.map((code) => municipalityStream(office.key, code));
      const payload = payloadOf(people, told);
      for (const stream of streams.length > 0 ? streams : [officeStream(office.key)])
        chains.set(stream, [...(chains.get(stream) ?? []), { at, payload }]);
    }
  for (const [stream, past] of chains) await appendPast(db, stream, past);
}

function payloadOf({ coordinator, archivists }: People, { subject, event, by }: Omit<Told, "at" | "codes">) {
  const { type, data } = projectEvents.parse(event);
  const actor =
    by === null
      ? ({ userId: coordinator, role: "coordinator" } as const)
      : ({ userId: archivists.get(by) ?? null, role: "archivist" } as const);
  return auditPayload(actor, { type, subject, data });
}

function storyOf(project: Project): Told[] {
  const { id, number, label, system, isJoint, hasSecrecy, at, forkedAt, invitations } = project;
  const subject = { type: "project", id, label } as const;
  const byOffice = { subject, by: null };
  const parts = invitations.filter(({ answer }) => answer !== "declines").map(({ code }) => code);
  return [
    // Nobody takes part in it yet.
    { ...byOffice, at, codes: [], event: { type: "project.added", data: { number, system, isJoint } } },
    ...askedOf(project).map((told) => ({ ...byOffice, ...told })),
    ...invitations.flatMap(({ code, answer, answeredAt }): Told[] =>
      answer && answeredAt
        ? [
            {
              at: new Date(answeredAt),
              subject,
              codes: [code],
              by: code,
              event: { type: "project.answered", data: { municipality: code, answer } },
            },
          ]
        : [],
    ),
    ...(forkedAt
      ? [
          {
            ...byOffice,
            at: forkedAt,
            codes: parts,
            event: { type: "project.forked", data: { isBySecrecy: hasSecrecy } } as const,
          },
        ]
      : []),
    ...project.findings.flatMap((finding) => foundOf(finding, { subject, number, parts })),
  ];
}

/** All that were asked at once, in each one's chain. */
function askedOf({ invitations: [first, ...others] }: Project): Pick<Told, "at" | "codes" | "event">[] {
  if (!first) return [];
  const codes = [first, ...others].map(({ code }) => code);
  const { at, answerBy } = first;
  const data = { municipalities: codes.length, codes: codes.join(", "), answerBy };
  return [{ at: new Date(at), codes, event: { type: "project.invited", data } }];
}

function foundOf(
  { id: findingId, code, at, title, point, adoptions }: Finding,
  { subject, number, parts }: { subject: RecordedSubject; number: string; parts: string[] },
): Told[] {
  return [
    {
      at: new Date(at),
      subject,
      codes: parts,
      by: code,
      event: { type: "project.findingAdded", data: { findingId, title, point } },
    },
    ...adoptions.map((adoption): Told => ({
      at: new Date(adoption.at),
      subject: { type: "delivery", id: adoption.delivery, label: adoption.label },
      codes: [adoption.code],
      by: adoption.code,
      event: { type: "project.findingAdopted", data: { findingId, project: number, title, point } },
    })),
  ];
}

async function readPeople(db: Owner, office: LoadedOffice): Promise<People> {
  const grants = await db.roleGrant.findMany({
    where: { officeId: office.id, role: { in: ["coordinator", "archivist"] } },
    select: { userId: true, role: true, municipalityId: true },
  });
  const codes = new Map([...office.municipalities].map(([code, id]) => [id, code]));
  return {
    coordinator: grants.find(({ role }) => role === "coordinator")!.userId,
    archivists: new Map(
      grants.flatMap(({ userId, role, municipalityId }) => {
        const code = role === "archivist" && municipalityId ? codes.get(municipalityId) : undefined;
        return code ? [[code, userId] as const] : [];
      }),
    ),
  };
}

const readProjects = (db: Owner, { id }: LoadedOffice): Promise<Project[]> =>
  db.$queryRaw<Project[]>`
    SELECT p.id, p.number, p.number || ' ' || p.name AS label, s.key AS system, p.is_joint AS "isJoint",
      p.has_secrecy AS "hasSecrecy", p.created_at AS at, p.forked_at AS "forkedAt",
      (SELECT coalesce(json_agg(json_build_object('code', m.code, 'at', i.created_at, 'answerBy', i.answer_by,
          'answer', i.answer, 'answeredAt', i.answered_at) ORDER BY m.code), '[]')
        FROM project_invitation i JOIN municipality m ON m.id = i.municipality_id WHERE i.project_id = p.id) AS invitations,
      (SELECT coalesce(json_agg(json_build_object('id', f.id, 'code', m.code, 'at', f.created_at, 'title', f.title,
          'point', f.point_number, 'adoptions', (
            SELECT coalesce(json_agg(json_build_object('code', r.code, 'at', a.created_at, 'delivery', a.delivery_id,
              'label', s.name || ', ' || r.name) ORDER BY a.created_at, r.code), '[]')
            FROM project_adoption a JOIN municipality t ON t.id = a.municipality_id
            JOIN municipality_register r ON r.country = t.country AND r.code = t.code
            WHERE a.finding_id = f.id)) ORDER BY f.created_at, f.id), '[]')
        FROM project_finding f JOIN municipality m ON m.id = f.from_municipality_id WHERE f.project_id = p.id) AS findings
    FROM delivery_project p JOIN system_product s ON s.id = p.product_id
    WHERE p.office_id = ${id}::uuid ORDER BY p.created_at, p.id`;
