import { randomUUID } from "node:crypto";
import type { Client } from "../support/client";
import { query } from "../support/database";

export const OFFICE = "skanearkiv";

/**
 * A word that stands nowhere else, in everything that belongs to one delivery: `s` in what its
 * vendor may read too (stops, points), `c` in what is the members' own (comments, messages, files,
 * what membership says).
 */
export interface Planted {
  code: string;
  system: string | null;
  shared: string | null;
  own: string;
}

export async function plant(database: string): Promise<Planted[]> {
  const rows = await query<{
    id: string;
    municipality: string;
    vendor: string;
    code: string;
    system: string;
  }>(
    database,
    `SELECT d.id, d.municipality_id AS municipality, d.vendor_id AS vendor, m.code, p.key AS system FROM delivery d
      JOIN municipality m ON m.id = d.municipality_id JOIN system_product p ON p.id = d.product_id
      JOIN office o ON o.id = d.office_id WHERE o.key = $1 ORDER BY d.id`,
    [OFFICE],
  );
  const planted: Planted[] = rows.map(({ code, system }, index) => ({
    code,
    system,
    shared: `kanariefågel${code}x${index}s`,
    own: `kanariefågel${code}x${index}c`,
  }));
  for (const [index, { id, municipality, vendor }] of rows.entries()) {
    const { shared, own } = planted[index]!;
    const scope = "SELECT $1::uuid, d.office_id, $2::uuid";
    await query(
      database,
      `INSERT INTO stop (id, office_id, municipality_id, vendor_id, delivery_id, stopped_by, status, since, reason)
        ${scope}, $3, d.id, 'vendor', 'reported', '2021-10-01', $5 FROM delivery d WHERE d.id = $4`,
      [randomUUID(), municipality, vendor, id, `Stopp: ${shared}`],
    );
    await query(
      database,
      `UPDATE control_point SET result = 'failed', note = $2, measured_value = $2 WHERE id =
        (SELECT id FROM control_point WHERE delivery_id = $1 ORDER BY number LIMIT 1)`,
      [id, shared],
    );
    await query(
      database,
      `INSERT INTO comment (id, office_id, municipality_id, subject_type, subject_id, body, author_role, created_by, updated_by)
        ${scope}, 'delivery', d.id, $3, 'coordinator', u.id, u.id FROM delivery d, "user" u
        WHERE d.id = $4 AND u.email = 'samordnare@skanearkiv.example'`,
      [randomUUID(), municipality, `Sagt om ${own}`, id],
    );
    await query(
      database,
      `INSERT INTO approval_request (id, office_id, municipality_id, delivery_id, round_number, status, message)
        ${scope}, d.id, 1, 'open', $3 FROM delivery d WHERE d.id = $4`,
      [randomUUID(), municipality, own, id],
    );
    await query(
      database,
      `INSERT INTO file (id, office_id, municipality_id, subject_type, subject_id, name, type, sha256, bytes, storage_key)
        ${scope}, 'delivery', d.id, $3, 'text/plain', repeat('0', 64), 1, $5 FROM delivery d WHERE d.id = $4`,
      [randomUUID(), municipality, `${own}.txt`, id, randomUUID()],
    );
  }
  for (const code of ["1260", "1287"])
    planted.push({ code, system: null, shared: null, own: `kanariefågel${code}m` });
  for (const { code, system, own } of planted)
    if (!system)
      await query(
        database,
        `UPDATE membership SET note = $2, assumption = $2 WHERE municipality_id =
          (SELECT m.id FROM municipality m JOIN office o ON o.id = m.office_id WHERE o.key = $3 AND m.code = $1)`,
        [code, own, OFFICE],
      );
  return planted;
}

/** Every page that links lead to from the first one, as text, by its address. */
export async function crawl(client: Client): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const queue = [`/${OFFICE}`];
  while (queue.length > 0 && seen.size < 150) {
    const path = queue.shift()!;
    if (seen.has(path)) continue;
    const html = await (await client.fetch(path)).text();
    seen.set(path, html);
    for (const [, href = ""] of html.matchAll(/href="([^"#]+)/g)) {
      const link = href.replaceAll("&amp;", "&");
      // One order of a list shows what the others do.
      const isPage = link === `/${OFFICE}` || link.startsWith(`/${OFFICE}/`);
      if (isPage && !/[?&](sort|cursor)=/.test(link) && !seen.has(link)) queue.push(link);
    }
  }
  return seen;
}

export const lists = [
  "deliveries",
  "municipalities",
  "systems",
  "vendors",
  "approvals",
  "cost-shares",
  "audit-events",
];
export const apis = [
  "deliveries",
  "municipalities",
  "systems",
  "vendors",
  "approval-requests",
  "cost-shares",
  "audit-events",
  "notifications",
  "changes",
];

/**
 * What the programs of the same person are told: lists, exports as CSV, and the search for each
 * word.
 */
export async function ask(client: Client, planted: Planted[]): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  const get = async (path: string) => told.set(path, (await client.get(path)).text);
  for (const list of apis)
    await get(`/api/v1/${OFFICE}/${list}?limit=200`.replace("changes?limit=200", "changes"));
  for (const list of lists) await get(`/api/v1/${OFFICE}/exports/${list}?format=csv`);
  for (const word of planted.flatMap(({ shared, own }) => (shared ? [shared, own] : [own])))
    await get(`/api/v1/${OFFICE}/search?q=${encodeURIComponent(word)}`);
  await get(`/api/v1/${OFFICE}/search?q=${encodeURIComponent("kanariefågel")}`);
  return told;
}
