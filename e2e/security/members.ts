import { createHash, randomUUID } from "node:crypto";
import { addressOf } from "../support/actors";
import type { Answer, Client } from "../support/client";
import { query } from "../support/database";

const S = "/api/v1/skanearkiv/municipalities";

/** A municipality's version as the coordinator reads it; 1 where there is none. */
export async function municipalityVersion(coordinator: Client, code: string): Promise<number> {
  const { body, status } = await coordinator.get<{ version: number }>(`${S}/${code}`);
  return status === 200 ? body.version : 1;
}

/** What notes a delegation of Trelleborg's archivist that nobody has noted before. */
export async function mandateOf(database: string): Promise<object> {
  const [row] = await query<{ id: string }>(database, `SELECT id FROM "user" WHERE email = $1`, [
    addressOf("archivist", "trelleborg"),
  ]);
  return { person: row!.id, body: "Kommunstyrelsen", delegationItem: randomUUID() };
}

/** A delegation in the municipality; returns its id. */
export async function makeMandate(coordinator: Client, database: string, code: string): Promise<string> {
  const { body, status, text } = await coordinator.post<{ id: string }>(
    `${S}/${code}/mandates`,
    await mandateOf(database),
  );
  if (status !== 201) throw new Error(`preparation: ${text}`);
  return body.id;
}

/** A file that this person adds to the delivery; returns its id. */
export async function makeFile(writer: Client, delivery: string): Promise<string> {
  const bytes = new TextEncoder().encode(randomUUID());
  const { body, status, text } = await writer.upload("skanearkiv", delivery, "prov.txt", bytes);
  if (status !== 201) throw new Error(`preparation: ${text}`);
  return body.id;
}

/** Sends a table of population: Trelleborg's, Borlänge's and Lund's. */
export function sendTable(client: Client, path: string): Promise<Answer> {
  const rows = "1287 Trelleborg;44902\n1281 Lund;122948\n2081 Borlänge;52224\n";
  const bytes = new TextEncoder().encode(`region;Folkmängd 2018\n${rows}`);
  return client.post(path, bytes, {
    "Content-Type": "application/octet-stream",
    "X-File-Name": "table.csv",
    "X-Content-SHA256": createHash("sha256").update(bytes).digest("hex"),
  });
}
