import { randomUUID } from "node:crypto";
import { PASSWORD } from "../support/actors";
import type { Client } from "../support/client";
import { query } from "../support/database";

const S = "/api/v1/skanearkiv";

/** A W3D3 delivery with everything that hangs on one, made by the people whose work it is. */
export interface Objects {
  delivery: string;
  /**
   * Of the same municipality where it has one, of Procapita: it can change phase, and the vendor
   * Visma sees it.
   */
  procapita: string;
  point: { id: string; number: number };
  file: string;
  approval: string;
  request: string;
}

interface Item {
  id: string;
  version: number;
  status: string;
  municipality: { code: string };
  system: { key: string };
  phase: { key: string };
  controlPoints: { id: string; number: number; severity: string; result: string; version: number }[];
  approvalRequest: { id: string; status: string } | null;
}

/** The answer's body, or an error that says what went wrong in the preparation. */
async function expectStatus<T>(answer: Promise<{ status: number; text: string; body: T }>, status: number) {
  const { body, text, status: got } = await answer;
  if (got !== status) throw new Error(`preparation: ${got} instead of ${status}: ${text}`);
  return body;
}

export const readDelivery = (reader: Client, id: string): Promise<Item> =>
  expectStatus(reader.get<Item>(`${S}/deliveries/${id}`), 200);

/** Assesses the reopened points of a rejected delivery, so that approval can be asked for again. */
async function lookAgain(archivist: Client, delivery: string): Promise<void> {
  const { status, controlPoints } = await readDelivery(archivist, delivery);
  if (status !== "rejected") return;
  for (const { id, version } of controlPoints.filter(({ result }) => result === "reopened")) {
    const path = `${S}/deliveries/${delivery}/control-points/${id}`;
    await expectStatus(archivist.put(path, { result: "passed" }, version), 200);
  }
}

/** Makes the point one that somebody unknown has assessed and that two persons must have looked at. */
export const awaitSecondPerson = (database: string, point: string): Promise<unknown> =>
  query(
    database,
    `UPDATE control_point SET needs_second_person = true, result = 'passed', assessed_by = NULL,
       assessed_role = NULL, assessed_at = NULL, confirmed_by = NULL, confirmed_role = NULL, confirmed_at = NULL
     WHERE id = $1`,
    [point],
  );

/** The points need one person alone again, so that approval can be asked for. */
export const awaitNobody = (database: string, points: string[]): Promise<unknown> =>
  query(database, "UPDATE control_point SET needs_second_person = false WHERE id = ANY ($1)", [points]);

/** The delivery's open request, asked for by the archivist when there is none. */
export async function openRequest(archivist: Client, delivery: string): Promise<string> {
  const { approvalRequest } = await readDelivery(archivist, delivery);
  if (approvalRequest?.status === "open") return approvalRequest.id;
  await lookAgain(archivist, delivery);
  const path = `${S}/deliveries/${delivery}/approval-requests`;
  return (await expectStatus(archivist.post<{ id: string }>(path, { message: null }), 201)).id;
}

export const prepare = (archivist: Client, request: string) =>
  expectStatus(
    archivist.post<{ id: string; digest: string }>(`${S}/approval-requests/${request}/statement`, {
      decision: "rejected",
      remarks: "görs om",
      language: "sv",
    }),
    201,
  );

/**
 * A decision that leaves the delivery under control, so that a new request can follow; returns the
 * approval's id.
 */
async function reject(archivist: Client, request: string): Promise<string> {
  const { id, digest } = await prepare(archivist, request);
  const body = { statementId: id, digest, method: "password", password: PASSWORD };
  const path = `${S}/approval-requests/${request}/signature`;
  return (await expectStatus(archivist.post<{ id: string }>(path, body), 201)).id;
}

/**
 * Nobody is waited for: an open request of the delivery is decided, and another may be asked for.
 */
export async function closeRequest(archivist: Client, delivery: string): Promise<void> {
  const { approvalRequest } = await readDelivery(archivist, delivery);
  if (approvalRequest?.status === "open") await reject(archivist, approvalRequest.id);
  await lookAgain(archivist, delivery);
}

/** A new comment on the delivery; returns its id. */
export const makeComment = async (writer: Client, delivery: string): Promise<string> =>
  (
    await expectStatus(
      writer.post<{ id: string }>(`${S}/deliveries/${delivery}/comments`, { body: "prov" }),
      201,
    )
  ).id;

/** Something that this person has been told of the delivery; returns its id. */
export async function makeNotification(database: string, email: string, delivery: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    database,
    `INSERT INTO notification (id, office_id, municipality_id, user_id, type, subject_type, subject_id, actor_id)
     SELECT gen_random_uuid(), d.office_id, d.municipality_id, u.id, 'approval.requested', 'delivery', d.id, u.id
     FROM delivery d, "user" u WHERE d.id = $1 AND u.email = $2 RETURNING id`,
    [delivery, email],
  );
  return row!.id;
}

/**
 * All points of the municipality's W3D3 delivery assessed, a file, a decision and a new open
 * request.
 */
export async function makeObjects(
  archivist: Client,
  coordinator: Client,
  codes: { w3d3: string; procapita: string },
): Promise<Objects> {
  const list = await expectStatus(coordinator.get<{ items: Item[] }>(`${S}/deliveries`), 200);
  const find = (system: RegExp, code: string) =>
    list.items.find((d) => system.test(d.system.key) && d.municipality.code === code)!.id;
  const delivery = find(/^w3d3/, codes.w3d3);
  const { controlPoints } = await readDelivery(archivist, delivery);
  for (const point of controlPoints.filter((p) => p.severity === "blocking" && p.result === "notStarted")) {
    const path = `${S}/deliveries/${delivery}/control-points/${point.id}`;
    await expectStatus(archivist.put(path, { result: "passed" }, point.version), 200);
  }
  const bytes = new TextEncoder().encode("underlag");
  const file = await expectStatus(archivist.upload("skanearkiv", delivery, "underlag.txt", bytes), 201);
  const approval = await reject(archivist, await openRequest(archivist, delivery));
  return {
    delivery,
    procapita: find(/^procapita/, codes.procapita),
    point: controlPoints[0]!,
    file: file.id,
    approval,
    request: await openRequest(archivist, delivery),
  };
}

/** What a saved view, new or changed, carries. */
export const viewWrite = ({ method, path }: { method: string; path: string }) =>
  path.endsWith("/saved-views")
    ? { body: { list: "deliveries", name: randomUUID(), query: "status=active" } }
    : { ...(method === "PATCH" && { body: { name: randomUUID() } }), version: 1 };

/** What a change of a delivery carries; what would end something is sent in an old version. */
export async function deliveryWrite(
  coordinator: Client,
  { path, body }: { path: string; body?: unknown },
  delivery: string,
) {
  const isOld = path.endsWith("/cancellation") || path.endsWith("/remarks");
  return { body, version: isOld ? 0 : (await readDelivery(coordinator, delivery)).version };
}
