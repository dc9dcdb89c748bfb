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
  /** It stands in what is known of the installation: what its vendor never reads. */
  isOfInstallation?: true;
  /**
   * It is the reason of a planned delivery: read by who reads plans, of whose municipality it is.
   */
  isOfPlan?: true;
  /** It stands in the draft of a settlement: read by those alone who make settlements. */
  isOfDraft?: true;
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
      `WITH held AS (INSERT INTO stop_delivery (stop_id, office_id, municipality_id, vendor_id, delivery_id)
          ${scope}, $3, d.id FROM delivery d WHERE d.id = $4),
        kept AS (INSERT INTO stop_terms (stop_id, office_id, clause, complaint_on, complaint_reference)
          SELECT $1, d.office_id, $6, '2021-10-01', $6 FROM delivery d WHERE d.id = $4),
        step AS (INSERT INTO stop_escalation (id, office_id, stop_id, step, on_day, note)
          SELECT gen_random_uuid(), d.office_id, $1, 'dialogue', '2021-10-01', $6 FROM delivery d WHERE d.id = $4),
        inside AS (INSERT INTO stop_entry (id, office_id, stop_id, text, is_shared)
          SELECT gen_random_uuid(), d.office_id, $1, $6, false FROM delivery d WHERE d.id = $4)
        INSERT INTO stop (id, office_id, vendor_id, stopped_by, status, since, title, reason)
        SELECT $1, d.office_id, $3, 'vendor', 'reported', '2021-10-01', $5, $5 FROM delivery d WHERE d.id = $4`,
      [randomUUID(), municipality, vendor, id, `Stopp: ${shared}`, `Inom samverkan: ${own}`],
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
      `INSERT INTO approval_remark (id, office_id, municipality_id, delivery_id, place, text)
        ${scope}, d.id, 1, $3 FROM delivery d WHERE d.id = $4`,
      [randomUUID(), municipality, own, id],
    );
    await query(
      database,
      `INSERT INTO file (id, office_id, municipality_id, subject_type, subject_id, name, type, sha256, bytes, storage_key)
        ${scope}, 'delivery', d.id, $3, 'text/plain', repeat('0', 64), 1, $5 FROM delivery d WHERE d.id = $4`,
      [randomUUID(), municipality, `${own}.txt`, id, randomUUID()],
    );
    await plantProject(database, id, own);
    await query(
      database,
      `INSERT INTO closing (id, office_id, municipality_id, delivery_id, hold, note)
        ${scope}, d.id, $3, $3 FROM delivery d WHERE d.id = $4 AND d.status IN ('approved', 'approvedWithRemarks')`,
      [randomUUID(), municipality, own, id],
    );
  }
  for (const [index, { id, code, system }] of rows.entries()) {
    const own = `kanariefågel${code}x${index}i`;
    planted.push({ code, system, shared: null, own, isOfInstallation: true });
    await query(
      database,
      `UPDATE system_instance SET owner = $2, contents = $2, successor = $2, note = $2, unmapped =
        jsonb_build_array(jsonb_build_object('header', $2::text, 'value', $2::text))
        WHERE id = (SELECT system_instance_id FROM delivery WHERE id = $1)`,
      [id, own],
    );
  }
  for (const [index, { id, code, system }] of rows.entries()) {
    const own = `kanariefågel${code}x${index}p`;
    planted.push({ code, system, shared: null, own, isOfPlan: true });
    await query(
      database,
      "UPDATE plan_item SET reason = $2 WHERE id = (SELECT plan_item_id FROM delivery WHERE id = $1)",
      [id, own],
    );
  }
  for (const code of ["1260", "1287"])
    planted.push({ code, system: null, shared: null, own: `kanariefågel${code}m` });
  for (const { code, system, own } of planted)
    if (!system)
      await query(
        database,
        `UPDATE membership SET note = $2, assumption = $2, buyer_reference = $2, authority_body = $2,
          contacts = jsonb_build_array(jsonb_build_object('name', $2::text, 'role', 'archive', 'email', null,
            'phone', null, 'note', $2::text)) WHERE municipality_id =
          (SELECT m.id FROM municipality m JOIN office o ON o.id = m.office_id WHERE o.key = $3 AND m.code = $1)`,
        [code, own, OFFICE],
      );
  for (const { code, system, own } of planted) if (!system) await plantMember(database, code, own);
  await plantCharge(database, planted);
  const own = "kanariefågelx0d";
  planted.push({ code: "", system: null, shared: null, own, isOfDraft: true });
  await plantSettlement(database, own);
  return planted;
}

/** The word in what a delivery's project shares: a message, an answer, a finding and a file. */
async function plantProject(database: string, delivery: string, word: string): Promise<void> {
  const of = "FROM delivery d WHERE d.id = $1";
  await query(
    database,
    `INSERT INTO project_invitation (id, office_id, municipality_id, project_id, answer_by, message, note)
      SELECT gen_random_uuid(), d.office_id, d.municipality_id, d.project_id, '2199-01-01', $2, $2 ${of}`,
    [delivery, word],
  );
  await query(
    database,
    `INSERT INTO project_finding (id, office_id, project_id, from_municipality_id, from_delivery_id, title, text)
      SELECT gen_random_uuid(), d.office_id, d.project_id, d.municipality_id, d.id, $2, $2 ${of}`,
    [delivery, word],
  );
  await query(
    database,
    `INSERT INTO file (id, office_id, subject_type, subject_id, name, type, sha256, bytes, storage_key)
      SELECT gen_random_uuid(), d.office_id, 'project', d.project_id, $2, 'text/plain', repeat('0', 64), 1, $3 ${of}`,
    [delivery, `${word}.txt`, randomUUID()],
  );
}

/** The word in how a municipality joined, and in whose delegation somebody signs there. */
async function plantMember(database: string, code: string, word: string): Promise<void> {
  const where = `FROM municipality m JOIN office o ON o.id = m.office_id WHERE o.key = $1 AND m.code = $2`;
  await query(
    database,
    `INSERT INTO accession_step (municipality_id, office_id, key, on_day, decision)
      SELECT m.id, o.id, 'councilDecided', '2020-01-01', jsonb_build_object('body', $3::text, 'reference', $3::text,
        'date', null, 'paragraph', null) ${where}`,
    [OFFICE, code, word],
  );
  await query(
    database,
    `INSERT INTO mandate (id, office_id, municipality_id, user_id, body, reference)
      SELECT gen_random_uuid(), o.id, m.id, (SELECT id FROM "user" ORDER BY id LIMIT 1), $3, $3 ${where}`,
    [OFFICE, code, word],
  );
}

/** The word in what a municipality is charged: one charge of all of them, a row for each. */
async function plantCharge(database: string, planted: Planted[]): Promise<void> {
  const id = randomUUID();
  await query(
    database,
    `INSERT INTO charge (id, office_id, agreement_id, year, period, part, currency, vat_rate)
      SELECT $1, o.id, a.id, 2021, 'year', 1, 'SEK', 0.25 FROM office o JOIN cost_share_agreement a ON a.office_id = o.id
      WHERE o.key = $2 AND a.key = '2021-2023'`,
    [id, OFFICE],
  );
  for (const { code, system, own } of planted)
    if (!system)
      await query(
        database,
        `INSERT INTO charge_row (charge_id, office_id, municipality_id, is_internal, article, account_string, year_ore,
            net_ore, vat_rate, vat_ore)
          SELECT c.id, c.office_id, m.id, false, $3, $3, 100, 100, 0.25, 25
          FROM charge c JOIN municipality m ON m.office_id = c.office_id AND m.code = $2 WHERE c.id = $1`,
        [id, code, own],
      );
}

/** The word in a settlement that is drafted, with a row. */
async function plantSettlement(database: string, word: string): Promise<void> {
  await query(
    database,
    `WITH s AS (INSERT INTO settlement (id, office_id, year, kind, status, currency, paid_in_ore, outcome_ore,
        surplus_ore, assumption)
        SELECT gen_random_uuid(), id, 2021, 'preliminary', 'draft', 'SEK', 100, 0, 100, $2 FROM office WHERE key = $1
        RETURNING id, office_id)
      INSERT INTO settlement_row (settlement_id, office_id, country, municipality_code, share, amount_ore, assumption)
      SELECT id, office_id, 'SE', '1287', 1, 100, $2 FROM s`,
    [OFFICE, word],
  );
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
  "installations",
  "vendors",
  "approvals",
  "cost-shares",
  "audit-events",
  "people",
  "plans",
  "projects",
  "stops",
  "outcome",
];
export const apis = [
  "deliveries",
  "municipalities",
  "systems",
  "installations",
  "vendors",
  "approval-requests",
  "cost-shares",
  "audit-events",
  "notifications",
  "changes",
  "people",
  "plans",
  "projects",
  "stops",
  "outcome-entries",
  "charges",
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
  for (const code of ["1260", "1287"])
    for (const part of ["", "/mandates", "/accession", "/history"])
      await get(`/api/v1/${OFFICE}/municipalities/${code}${part}`);
  for (const list of lists) await get(`/api/v1/${OFFICE}/exports/${list}?format=csv`);
  const charges = await client.get<{ items?: { id: string }[] }>(`/api/v1/${OFFICE}/charges`);
  for (const { id } of charges.body.items ?? [])
    for (const end of ["", ".csv"]) await get(`/api/v1/${OFFICE}/charges/${id}${end}`);
  await get(`/api/v1/${OFFICE}/settlements`);
  for (const year of [2020, 2021]) {
    for (const part of ["", "/history"]) await get(`/api/v1/${OFFICE}/settlements/${year}${part}`);
    await get(`/api/v1/${OFFICE}/exports/settlement?format=csv&year=${year}`);
  }
  const plan = "plans/2020-2022";
  for (const part of ["", "/versions/1", "/comparison?from=1&to=1", "/candidates", "/history"])
    await get(`/api/v1/${OFFICE}/${plan}${part}`);
  await get(`/api/v1/${OFFICE}/exports/plan-versions?format=csv&plan=2020-2022&version=1`);
  for (const word of planted.flatMap(({ shared, own }) => (shared ? [shared, own] : [own])))
    await get(`/api/v1/${OFFICE}/search?q=${encodeURIComponent(word)}`);
  await get(`/api/v1/${OFFICE}/search?q=${encodeURIComponent("kanariefågel")}`);
  return told;
}
