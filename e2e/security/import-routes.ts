import { createHash, randomUUID } from "node:crypto";
import type { Answer, Client } from "../support/client";

/**
 * Reading in a list of systems: the office's own coordinators and officers; its auditors read what
 * was read in.
 */
export const IMPORT_PAGES = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
GET /[office]/systems/import
  own                                                    307 200 403 403 403 403 200 403 200 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/imports/[id]
  own                                                    307 200 403 403 403 403 200 403 200 404 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 403 403 403 403 404 403 404 404 403 403 404
  malformed                                              307 404 403 403 403 403 404 403 404 404 403 403 404
`;

export const IMPORT_READS = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
GET /api/v1/[office]/imports/[id]
  own                                                    401 200 403 403 403 403 200 403 200 404 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 404 403 404 404 403 403 404
  malformed                                              401 404 403 403 403 403 404 403 404 404 403 403 404
GET /api/v1/[office]/imports/[id]/file
  own                                                    401 200 403 403 403 403 200 403 200 404 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 404 403 404 404 403 403 404
  malformed                                              401 404 403 403 403 403 404 403 404 404 403 403 404
GET /api/v1/[office]/imports/[id]/rows
  own                                                    401 200 403 403 403 403 200 403 200 404 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 404 403 404 404 403 403 404
  malformed                                              401 404 403 403 403 403 404 403 404 404 403 403 404
`;

export const IMPORT_WRITES = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
POST /api/v1/[office]/imports
  own                                                    401 201 403 403 403 403 403 403 201 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 201
PATCH /api/v1/[office]/imports/[id] {"municipality":null}
  own                                                    401 200 403 403 403 403 403 403 200 404 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 404 403 403 404
POST /api/v1/[office]/imports/[id]/application {"only":"valid"}
  own                                                    401 200 403 403 403 403 403 403 200 404 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 404 403 403 404
`;

/** Sends a list of systems, another each time. */
export function sendList(client: Client, path: string): Promise<Answer> {
  const bytes = new TextEncoder().encode(`Kommun;System\nTrelleborg;Prov ${randomUUID()}\n`);
  return client.post(`${path}?of=installations`, bytes, {
    "Content-Type": "application/octet-stream",
    "X-File-Name": "list.csv",
    "X-Content-SHA256": createHash("sha256").update(bytes).digest("hex"),
  });
}
