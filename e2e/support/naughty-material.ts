import { addressOf } from "./actors";
import { Client } from "./client";
import { query } from "./database";
import type { doorsOf } from "./naughty";
import { openSession } from "./session";

const PLACES = ["trelleborg", "lund", "skurup", "bjuv"];
const TABLES = [
  "delivery",
  "control_point",
  "approval_request",
  "approval",
  "file",
  "comment",
  "notification",
];

/** People who are signed in, ids of what exists, and the operations as the program tells of them. */
export async function naughtyMaterial(origin: string, database: string) {
  const emails = [
    ...(["coordinator", "auditor", "council", "vendor"] as const).map((kind) => addressOf(kind)),
    ...PLACES.map((place) => addressOf("archivist", place)),
  ];
  const sessions = await Promise.all(emails.map((email) => openSession(database, email)));
  const cookies = sessions.map((session) => new Client(origin, session.cookies).cookieHeader());
  const rows = await Promise.all(
    TABLES.map((table) => query<{ id: string }>(database, `SELECT id FROM ${table} ORDER BY id LIMIT 12`)),
  );
  const { body } = await new Client(origin).get<Parameters<typeof doorsOf>[0]>("/api/v1/openapi.json");
  // Half of the requests are the coordinator's: the others may do less.
  const [coordinator = ""] = cookies;
  return {
    document: body,
    ids: rows.flat().map(({ id }) => id),
    cookies: [...cookies, ...Array<string>(6).fill(coordinator), ""],
  };
}

/** So that the limits, which are tried elsewhere, let the next requests through. */
export const forgetLimits = (database: string) => query(database, "DELETE FROM rate_limit");
