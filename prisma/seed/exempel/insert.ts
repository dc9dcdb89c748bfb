import type { Owner } from "../database";
import { closingRow } from "./closing";
import { assessorsOf, roundOf } from "./assessors";
import { insertRows } from "@/lib/platform/db/rows";
import type { Random } from "./random";
import { rowsOf } from "./rows";
import { stamps } from "./stamps";
import { deviationsOf } from "./signed";
import { SOURCE } from "./source";
import type { Office, Story } from "./story";

const merge = (
  parts: Record<string, Record<string, unknown>[]>[],
): Record<string, Record<string, unknown>[]> => {
  const all: Record<string, Record<string, unknown>[]> = {};
  for (const part of parts)
    for (const [table, rows] of Object.entries(part)) (all[table] ??= []).push(...rows);
  return all;
};

/** Everything of these deliveries but what is signed. */
export async function insertStories(
  db: Owner,
  random: Random,
  office: Office,
  stories: Story[],
): Promise<void> {
  const tables = merge(stories.map((story) => rowsOf(random, office, story)));
  for (const [table, rows] of Object.entries(tables)) await insertRows(db, table, rows);
  await insertPoints(db, office, stories);
  const after = merge(
    stories.map((story) => ({
      deviation: deviationRows(random, office, story),
      ...(story.closing && { closing: [closingRow(office, story, story.closing)] }),
      ...requestRows(office, story),
    })),
  );
  for (const [table, rows] of Object.entries(after)) await insertRows(db, table, rows);
}

/** The points: titles and purposes are copied from the template inside the database. */
async function insertPoints(db: Owner, office: Office, stories: Story[]): Promise<void> {
  const rows = stories.flatMap((story) => story.points.map((point) => pointRow(office, story, point)));
  await db.$executeRaw`
    INSERT INTO control_point (id, office_id, municipality_id, vendor_id, delivery_id, number, category, severity, method,
      needs_second_person, title_sv, title_nb, title_en, purpose_sv, purpose_nb, purpose_en, result, expected_value, measured_value,
      note, assessed_by, assessed_role, assessed_at, assessed_round, confirmed_by, confirmed_role, confirmed_at,
      earlier_result, earlier_note, earlier_round, version, source, created_at, created_by, updated_at, updated_by)
    SELECT x.id, d.office_id, d.municipality_id, d.vendor_id, d.id, i.number, i.category, i.severity, i.method,
      i.needs_second_person, i.title_sv, i.title_nb, i.title_en, i.purpose_sv, i.purpose_nb, i.purpose_en,
      x.result, x.expected, x.measured, x.note, x.by, x.by_role, x.at, x.round, x.second, x.second_role, x.second_at,
      CASE WHEN x.is_earlier THEN x.result END, CASE WHEN x.is_earlier THEN x.note END,
      CASE WHEN x.is_earlier THEN x.round END, 1 + num_nonnulls(x.at, x.second_at), ${SOURCE},
      x.created, ${office.people.coordinator.id}::uuid, coalesce(x.at, x.created), coalesce(x.by, ${office.people.coordinator.id}::uuid)
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS x (id uuid, template uuid, number int, delivery uuid,
      result "ControlPointResult", expected text, measured text, note text, at timestamptz, by uuid, by_role text,
      round int, second uuid, second_role text, second_at timestamptz, is_earlier boolean, created timestamptz)
    JOIN delivery d ON d.id = x.delivery
    JOIN control_point_template_item i ON i.template_id = x.template AND i.number = x.number`;
}

function pointRow(office: Office, story: Story, point: Story["points"][number]) {
  const { first, second } = assessorsOf(office, story.place.code, point);
  const round = point.assessedAt && roundOf(story, point.assessedAt);
  return {
    id: point.id,
    template: story.instance.product.template.id,
    number: point.item.number,
    delivery: story.id,
    result: point.result,
    expected: point.expectedValue,
    measured: point.measuredValue,
    note: point.note,
    at: point.assessedAt,
    by: first?.id ?? null,
    by_role: first?.role ?? null,
    round: round?.number ?? null,
    second: second?.id ?? null,
    second_role: second?.role ?? null,
    second_at: second?.at ?? null,
    // What was assessed in a round that was rejected is said to be of that one.
    is_earlier: round?.isOver ?? false,
    created: story.life.entered[0]!.at,
  };
}

function deviationRows(random: Random, office: Office, { id, points, instance, place }: Story) {
  const accepted = new Set(deviationsOf(points).map(({ number }) => number));
  return points
    .filter(({ item, result }) => result === "failed" || accepted.has(item.number))
    .map((point) => ({
      id: random.id(point.assessedAt!),
      office_id: place.officeId,
      municipality_id: place.municipalityId,
      vendor_id: instance.product.vendorId,
      delivery_id: id,
      control_point_id: point.id,
      type: point.result === "failed" ? "extraction" : "authentic",
      status: point.result === "failed" ? "open" : "accepted",
      description: point.note,
      source: SOURCE,
      ...stamps(point.assessedAt!, point.assessedAt!, office.people.coordinator.id),
    }));
}

function requestRows(office: Office, { id, place, requests }: Story) {
  const own = { office_id: place.officeId, municipality_id: place.municipalityId, delivery_id: id };
  const archivist = office.people.archivists.get(place.code)!.id;
  return {
    approval_request: requests.map((request) => ({
      id: request.id,
      ...own,
      round_number: request.round,
      status: request.signed ? "decided" : "open",
      message: request.message,
      needs_confirmations: true,
      version: request.signed ? 2 : 1,
      ...stamps(request.askedAt, request.signed?.at ?? request.askedAt, office.people.coordinator.id),
    })),
    statement: requests.flatMap(({ id: request, signed }) =>
      signed
        ? [
            {
              id: signed.statementId,
              ...own,
              request_id: request,
              delivery_version: signed.version,
              user_id: archivist,
              // Of a session that is long over.
              session_id: signed.approvalId,
              decision: signed.decision,
              language: "sv",
              canonical: signed.canonical,
              digest: signed.digest,
              expires_at: signed.at,
              used_at: signed.at,
              ...stamps(signed.at, signed.at, archivist),
            },
          ]
        : [],
    ),
  };
}

/** The approvals, with the number and hash of their event in the chain: after the events. */
export async function insertApprovals(db: Owner, office: Office, stories: Story[]): Promise<void> {
  const rows = stories.flatMap(({ id, place, requests }) =>
    requests.flatMap(({ id: request, signed }) =>
      signed
        ? [
            {
              id: signed.approvalId,
              delivery: id,
              municipality: place.municipalityId,
              version: signed.version,
              request,
              statement: signed.statementId,
              decision: signed.decision,
              digest: signed.digest,
              signer: office.people.archivists.get(place.code)!.id,
              at: signed.at,
            },
          ]
        : [],
    ),
  );
  await db.$executeRaw`
    INSERT INTO approval (id, office_id, municipality_id, delivery_id, delivery_version, request_id, statement_id, decision, level,
      digest, signed_by, signer_role, signed_at, audit_stream, audit_seq, audit_hash, source, created_at, created_by, updated_at, updated_by)
    SELECT x.id, ${office.id}::uuid, x.municipality, x.delivery, x.version, x.request, x.statement, x.decision, 'L0',
      x.digest, x.signer, 'archivist', x.at, e.stream, e.seq, encode(e.hash, 'hex'), ${SOURCE}, x.at, x.signer, x.at, x.signer
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS x (id uuid, delivery uuid, municipality uuid, version int, request uuid,
      statement uuid, decision "ApprovalDecision", digest text, signer uuid, at timestamptz)
    JOIN audit_event e ON e.delivery_id = x.delivery AND e.type = 'approval.signed'
      AND e.payload::json -> 'data' ->> 'approvalId' = x.id::text`;
}
