import type { Client } from "./client";

interface Delivery {
  id: string;
  controlPoints: { id: string; number: number; result: string; version: number }[];
}

const S = "/api/v1/skanearkiv";

/** Records a result of one of the delivery's points. */
export async function assessPoint(
  archivist: Client,
  delivery: string,
  number: number,
  result: string,
  note: string | null = null,
): Promise<void> {
  const { body } = await archivist.get<Delivery>(`${S}/deliveries/${delivery}`);
  const { id, version } = body.controlPoints.find((point) => point.number === number)!;
  await archivist.put(`${S}/deliveries/${delivery}/control-points/${id}`, { result, note }, version);
}

/**
 * Fulfils Trelleborg's remaining points, except those that are left as they are; returns the
 * delivery.
 */
export async function meetPoints(archivist: Client, except: number[] = []): Promise<string> {
  const list = await archivist.get<{ items: { id: string }[] }>(`${S}/deliveries?system=w3d3`);
  const delivery = list.body.items[0]!.id;
  const { body } = await archivist.get<Delivery>(`${S}/deliveries/${delivery}`);
  const left = body.controlPoints.filter((p) => p.result === "notStarted" && !except.includes(p.number));
  for (const { number } of left) await assessPoint(archivist, delivery, number, "passed");
  return delivery;
}

/** Fulfils the points that a rejection reopened. */
export async function assessReopened(archivist: Client, delivery: string): Promise<void> {
  const { body } = await archivist.get<Delivery>(`${S}/deliveries/${delivery}`);
  for (const { number, result } of body.controlPoints)
    if (result === "reopened") await assessPoint(archivist, delivery, number, "passed");
}

/**
 * Fulfils Trelleborg's remaining points and asks for approval; returns the delivery and the
 * request.
 */
export async function makeReadyToSign(archivist: Client): Promise<{ delivery: string; request: string }> {
  const delivery = await meetPoints(archivist);
  const request = await archivist.post<{ id: string }>(`${S}/deliveries/${delivery}/approval-requests`, {
    message: null,
  });
  return { delivery, request: request.body.id };
}

/** Signs the request as its archivist; returns the approval's id. */
export async function sign(archivist: Client, request: string, password: string): Promise<string> {
  const at = `${S}/approval-requests/${request}`;
  const { body } = await archivist.post<{ id: string; digest: string }>(`${at}/statement`, {
    decision: "approved",
    remarks: null,
    language: "sv",
  });
  const content = { statementId: body.id, digest: body.digest, method: "password", password };
  return (await archivist.post<{ id: string }>(`${at}/signature`, content)).body.id;
}
