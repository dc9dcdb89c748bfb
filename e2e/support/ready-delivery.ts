import type { Client } from "./client";

interface Delivery {
  id: string;
  controlPoints: { id: string; result: string; version: number }[];
}

/** Fulfils Trelleborg's remaining points and asks for approval; returns the delivery and the errand. */
export async function makeReadyToSign(archivist: Client): Promise<{ delivery: string; request: string }> {
  const S = "/api/v1/skanearkiv";
  const list = await archivist.get<{ items: { id: string }[] }>(`${S}/deliveries?system=w3d3`);
  const delivery = list.body.items[0]!.id;
  const { body } = await archivist.get<Delivery>(`${S}/deliveries/${delivery}`);
  for (const point of body.controlPoints.filter((p) => p.result === "notStarted"))
    await archivist.put(
      `${S}/deliveries/${delivery}/control-points/${point.id}`,
      { result: "passed" },
      point.version,
    );
  const request = await archivist.post<{ id: string }>(`${S}/deliveries/${delivery}/approval-requests`, {
    message: null,
  });
  return { delivery, request: request.body.id };
}

/** Signs the errand as its archivist; returns the approval's id. */
export async function sign(archivist: Client, request: string, password: string): Promise<string> {
  const at = `/api/v1/skanearkiv/approval-requests/${request}`;
  const { body } = await archivist.post<{ id: string; digest: string }>(`${at}/statement`, {
    decision: "approved",
    remarks: null,
    language: "sv",
  });
  const content = { statementId: body.id, digest: body.digest, method: "password", password };
  return (await archivist.post<{ id: string }>(`${at}/signature`, content)).body.id;
}
