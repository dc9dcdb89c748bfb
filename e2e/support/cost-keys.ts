import { randomUUID } from "node:crypto";
import { query } from "./database";

const date = { day: "01-01", yearOffset: 0 };
const rule = {
  parts: [
    { kind: "fixed", ore: 40_000_000 },
    {
      kind: "bands",
      reading: "whole",
      date,
      bands: [
        { from: 0, to: 9_999, ore: "900" },
        { from: 10_000, to: null, ore: "600" },
      ],
    },
  ],
  rounding: { toOre: 100, method: "largestRemainder" },
};

/** A draft at SkånEarkiv with a base amount and a tariff that has a cliff; returns its key. */
export async function makeCostKeyDraft(database: string): Promise<string> {
  const key = "utkast-2024";
  await query(
    database,
    `INSERT INTO cost_share_agreement (id, office_id, key, name, currency, starts_on, ends_on, rule)
     SELECT $1, id, $2, 'Bidrag 2024', 'SEK', '2024-01-01', '2024-12-31', $3::jsonb
     FROM office WHERE key = 'skanearkiv' ON CONFLICT DO NOTHING`,
    [randomUUID(), key, JSON.stringify(rule)],
  );
  return key;
}
