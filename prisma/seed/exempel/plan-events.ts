import type { z } from "zod";
import { formatDecision } from "@/lib/domain/decision";
import { planEvents } from "@/lib/features/planning/plans/server";
import { appendPast, auditPayload, officeStream } from "@/lib/platform/audit";
import type { Owner } from "../database";
import type { Office } from "./story";

type PlanEvent = z.input<typeof planEvents>;

interface Version {
  id: string;
  number: number;
  status: string;
  items: number;
  reference: string | null;
  paragraph: string | null;
  decidedOn: string | null;
  body: string | null;
  proposedAt: Date | null;
  adoptedAt: Date | null;
  tied: number;
}

interface Plan {
  id: string;
  name: string;
  firstYear: number;
  lastYear: number;
  begunAt: Date;
  versions: Version[];
  notes: { id: string; at: Date }[];
  addenda: { id: string; number: number; at: Date }[];
  /** What stands in its draft, as it was placed. */
  placed: { name: string; to: string | null }[];
}

const DAY = 86_400_000;
const MINUTE = 60_000;
/** So long a version is worked on before the council gets it. */
const DRAFTING = 40 * DAY;

/** Who began, proposed and adopted the office's plans, and when: in its own chain. */
export async function tellPlans(db: Owner, office: Office): Promise<void> {
  const { coordinator, council } = office.people;
  const past: { at: Date; payload: string }[] = [];
  for (const plan of await readPlans(db, office)) {
    const subject = { type: "plan", id: plan.id, label: plan.name } as const;
    const tell: Tell = (at, role, event) => {
      const { type, data } = planEvents.parse(event);
      const userId = (role === "council" ? council : coordinator).id;
      past.push({ at, payload: auditPayload({ userId, role }, { type, subject, data }) });
    };
    const [first] = plan.versions;
    const begun = first?.proposedAt ? new Date(first.proposedAt.getTime() - DRAFTING) : plan.begunAt;
    tell(begun, "coordinator", {
      type: "plan.added",
      data: { years: `${plan.firstYear}–${plan.lastYear}` },
    });
    for (const [place, version] of plan.versions.entries())
      tellVersion(tell, version, plan.versions[place - 1] ?? null, begun);
    plan.placed.forEach(({ name, to }, at) =>
      tell(new Date(begun.getTime() + (at + 2) * MINUTE), "coordinator", {
        type: "plan.itemAdded",
        data: { number: plan.versions.at(-1)!.number, name, to },
      }),
    );
    for (const { id, at } of plan.notes)
      tell(at, "coordinator", { type: "plan.noteAdded", data: { noteId: id } });
    for (const { id, number, at } of plan.addenda)
      tell(at, "coordinator", { type: "plan.decisionCorrected", data: { number, addendumId: id } });
  }
  await appendPast(db, officeStream(office.key), past);
}

type Tell = (at: Date, role: "coordinator" | "council", event: PlanEvent) => void;

function tellVersion(tell: Tell, version: Version, before: Version | null, begun: Date): void {
  const { number, items, proposedAt, adoptedAt } = version;
  const at =
    before && proposedAt ? new Date(proposedAt.getTime() - DRAFTING) : new Date(begun.getTime() + MINUTE);
  tell(at, "coordinator", {
    type: "plan.draftBegun",
    data: { number, after: before?.number ?? 0, items: before?.items ?? 0 },
  });
  if (proposedAt) tell(proposedAt, "coordinator", { type: "plan.proposed", data: { number, items } });
  if (!adoptedAt) return;
  const { reference, paragraph, decidedOn: date, body } = version;
  tell(adoptedAt, "council", {
    type: "plan.adopted",
    data: {
      number,
      decision: formatDecision({ reference, paragraph, date, body }, "sv"),
      superseded: before?.number ?? 0,
      tied: version.tied,
      untied: 0,
    },
  });
}

/** The plans, each with its versions in their order. */
const readPlans = async (db: Owner, office: Office): Promise<Plan[]> => {
  const rows = await db.$queryRaw<Plan[]>`
    SELECT p.id, p.name, p.first_year AS "firstYear", p.last_year AS "lastYear", p.created_at AS "begunAt",
      (SELECT json_agg(json_build_object('id', v.id, 'number', v.number, 'status', v.status,
          'items', (SELECT count(*) FROM plan_item i WHERE i.plan_version_id = v.id),
          'reference', v.decision_reference, 'paragraph', v.decision_paragraph, 'decidedOn', v.decision_on,
          'body', v.decision_body, 'proposedAt', v.proposed_at, 'adoptedAt', v.adopted_at,
          'tied', (SELECT count(*) FROM delivery d WHERE d.office_id = p.office_id AND d.created_at < v.adopted_at
            AND NOT EXISTS (SELECT FROM approval a WHERE a.delivery_id = d.id AND a.signed_at < v.adopted_at))
        ) ORDER BY v.number) FROM plan_version v WHERE v.plan_id = p.id) AS versions,
      (SELECT coalesce(json_agg(json_build_object('id', n.id, 'at', n.created_at)), '[]')
        FROM plan_note n WHERE n.plan_id = p.id) AS notes,
      (SELECT coalesce(json_agg(json_build_object('id', a.id, 'number', v.number, 'at', a.created_at)), '[]')
        FROM plan_decision_addendum a JOIN plan_version v ON v.id = a.plan_version_id WHERE v.plan_id = p.id) AS addenda,
      (SELECT coalesce(json_agg(json_build_object('name', s.name || ', ' || r.name,
          'to', i.planned_year || '-' || i.planned_quarter) ORDER BY i.rank), '[]')
        FROM plan_item i JOIN plan_version v ON v.id = i.plan_version_id AND v.status = 'draft'
        JOIN system_product s ON s.id = i.product_id JOIN municipality m ON m.id = i.municipality_id
        JOIN municipality_register r ON r.country = m.country AND r.code = m.code
        WHERE v.plan_id = p.id) AS placed
    FROM plan p WHERE p.office_id = ${office.id}::uuid ORDER BY p.first_year, p.key`;
  const moment = (at: Date | string | null) => (at === null ? null : new Date(at));
  return rows.map((plan) => ({
    ...plan,
    versions: plan.versions.map((version) => ({
      ...version,
      proposedAt: moment(version.proposedAt),
      adoptedAt: moment(version.adoptedAt),
    })),
    notes: plan.notes.map((note) => ({ ...note, at: new Date(note.at) })),
    addenda: plan.addenda.map((one) => ({ ...one, at: new Date(one.at) })),
  }));
};
