import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { query } from "./database";

const LIST =
  "Kommun;System;Informationsägare;Avtal t.o.m.\nTrelleborg;W3D3;Servicenämnden;31.11.2027\nTrelleborg;W3D3;;\n";

/** What the list above is read as: one row that can't be applied, and one that changes nothing. */
const understanding = {
  sheets: [{ name: "lista", rows: 3 }],
  sheet: "lista",
  headerRow: 1,
  columns: [
    { index: 0, header: "Kommun", samples: ["Trelleborg"], field: "municipality" },
    { index: 1, header: "System", samples: ["W3D3"], field: "system" },
    { index: 2, header: "Informationsägare", samples: ["Servicenämnden"], field: "owner" },
    { index: 3, header: "Avtal t.o.m.", samples: ["31.11.2027"], field: "contractEndsOn" },
  ],
  headings: "0".repeat(64),
  preview: {
    rows: 2,
    create: 0,
    update: 0,
    same: 1,
    refused: 1,
    made: {},
    errors: [{ row: 2, column: 3, field: "contractEndsOn", code: "import.noSuchDay", value: "31.11.2027" }],
    errorCount: 1,
    warnings: [],
    warningCount: 0,
    sample: [],
  },
};

type State = "parsing" | "ready" | "failed";

/** A list that somebody reads in at SkånEarkiv, as far as the state says; returns its id. */
export async function makeImport(database: string, state: State = "ready"): Promise<string> {
  const [id, key] = [randomUUID(), randomUUID()];
  const isReady = state === "ready";
  await query(
    database,
    `INSERT INTO import (id, office_id, "of", state, failure, name, sha256, bytes, storage_key, locale, understanding, headings, asked_by, created_by)
     SELECT $1, o.id, 'installations', $2::"ImportState", CASE $2::text WHEN 'failed' THEN 'import.encrypted' END, 'lista.csv',
       $3, $4, $5, 'sv', $6::jsonb, $7, u.id, u.id
     FROM office o JOIN role_grant g ON g.office_id = o.id AND g.role = 'coordinator' JOIN "user" u ON u.id = g.user_id
     WHERE o.key = 'skanearkiv' LIMIT 1`,
    [
      id,
      state,
      createHash("sha256").update(LIST).digest("hex"),
      Buffer.byteLength(LIST),
      key,
      isReady ? JSON.stringify(understanding) : null,
      isReady ? understanding.headings : null,
    ],
  );
  if (isReady)
    await query(
      database,
      `INSERT INTO import_row (import_id, place, office_id, what, planned)
       SELECT $1, r.place, m.office_id, r.what::"ImportRowKind", r.planned || jsonb_build_object('target',
         CASE r.what WHEN 'same' THEN jsonb_build_object('municipalityId', m.id, 'name', 'W3D3', 'vendor', NULL,
           'values', '{}'::jsonb, 'notes', '[]'::jsonb, 'unmapped', '[]'::jsonb) END)
       FROM municipality m JOIN office o ON o.id = m.office_id, (VALUES
         (1, 'refused', '{"row": 2, "rows": [2], "what": "refused", "label": "W3D3, Trelleborg", "changes": [], "makes": [],
           "problems": [{"row": 2, "level": "error", "code": "import.noSuchDay", "column": 3, "field": "contractEndsOn", "value": "31.11.2027"}]}'::jsonb),
         (2, 'same', '{"row": 3, "rows": [3], "what": "same", "label": "W3D3, Trelleborg", "problems": [], "changes": [], "makes": []}'::jsonb)
       ) r (place, what, planned) WHERE o.key = 'skanearkiv' AND m.code = '1287'`,
      [id],
    );
  const folder = path.resolve(".test", database, "files", key.slice(-2));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, key), LIST);
  return id;
}
