import { createHash } from "node:crypto";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

const S = "/api/v1/skanearkiv";
const keys = `${S}/cost-share-agreements`;

interface Amount {
  year: number;
  agreedOre: number | null;
  computedOre: number | null;
  basis: { kind: string; population?: { value: number; date: string; wanted: string } }[];
}
interface Key {
  status: string;
  rows: { municipality: { code: string; name: string }; amounts: Amount[] }[];
  totals: { year: number; computedOre: number | null }[];
  version: number;
}
interface Check {
  sharesSum: string;
  sharesReproduceAmounts: { year: number; agree: number; of: number; rows: { differenceOre: number }[] };
  classes: { share: string; municipalities: string[] }[];
  uplift: { fits: boolean; example: string; rates: { from: string; to: string }; amounts: number };
}

test("the printed agreement is checked, and tells any member the same", async ({ client }) => {
  for (const who of ["archivist", "council", "economist"] as const) {
    const { body } = await (await client(who)).get<Check>(`${keys}/2021-2023/check`);
    expect(body.sharesSum).toBe("0.99");
    expect(body.sharesReproduceAmounts).toMatchObject({ year: 2021, agree: 0, of: 16 });
    expect(body.classes.map(({ municipalities }) => municipalities.length)).toEqual([2, 5, 3, 2]);
    expect(body.uplift).toMatchObject({ fits: true, example: "0.025", amounts: 48 });
    expect(body.uplift.rates.from < "0.025" && body.uplift.rates.to > "0.025").toBe(true);
  }
});

test("a key goes from draft to decision, and shows what each bears while it is drafted", async ({
  client,
}) => {
  const [economist, coordinator, archivist] = [
    await client("economist"),
    await client("coordinator"),
    await client("archivist", "trelleborg"),
  ];
  const at = `${keys}/bidrag-2024`;
  const days = { name: "Bidrag 2024", from: "2024-01-01", until: "2024-12-31", use: "contribution" };
  const tariff = (last: number) => ({
    kind: "bands",
    reading: "whole",
    date: { day: "01-01", yearOffset: 0 },
    bands: [
      { from: 0, to: 9_999, ore: "900" },
      { from: last, to: null, ore: "600" },
    ],
  });

  expect(await economist.post(keys, { ...days, from: "2023-12-31" })).toMatchObject({
    status: 409,
    body: { code: "key.overlap" },
  });
  expect(await economist.post(keys, { ...days, rule: { parts: [tariff(10_001)] } })).toMatchObject({
    status: 422,
    body: {
      code: "key.undefinedAt",
      errors: [{ path: "rule.parts.0.bands", code: "key.undefinedAt", number: 10_000 }],
    },
  });
  const rest = { kind: "share", of: "remainder", by: "population" };
  const rule = {
    parts: [{ kind: "fixed", ore: 400_000 }, rest],
    rounding: { toOre: 100, method: "largestRemainder" },
  };
  expect(await economist.post(keys, { ...days, rule })).toMatchObject({ status: 201, body: { version: 1 } });
  expect((await archivist.get(at)).status).toBe(404);

  const shown = await economist.post<Key>(`${at}/preview`, { rule, years: [2024], totalOre: 854_100_000 });
  expect(shown.status).toBe(200);
  expect(shown.body.rows).toHaveLength(16);
  expect(shown.body.totals).toMatchObject([{ year: 2024, computedOre: 854_100_000 }]);
  const [fixed, share] = shown.body.rows[0]!.amounts[0]!.basis;
  expect([fixed!.kind, share!.kind, share!.population!.wanted]).toEqual(["fixed", "share", "2024-01-01"]);

  // Nothing is kept of it, not even the answer: it needs no key to be repeated by.
  const again = { body: { rule, totalOre: 854_100_000 }, headers: { "Idempotency-Key": undefined } };
  expect((await economist.call("POST", `${at}/preview`, again)).status).toBe(200);

  const rows = shown.body.rows.map(({ municipality, amounts }) => ({
    municipality: municipality.code,
    amounts: [{ year: 2024, agreedOre: amounts[0]!.computedOre }],
  }));
  expect((await economist.put(`${at}/rows`, { rows }, 1)).status).toBe(200);
  expect((await economist.put(`${at}/rows`, { rows }, 1)).status).toBe(409);
  const match = { "If-Match": '"2"' };
  expect(
    await economist.post(`${at}/adoption`, { decision: { reference: "KS 2021/9" } }, match),
  ).toMatchObject({
    status: 403,
  });
  expect(await coordinator.post(`${at}/adoption`, { decision: null }, match)).toMatchObject({
    status: 422,
    body: { code: "key.decisionMissing" },
  });
  const adopted = await coordinator.post(`${at}/adoption`, { decision: { reference: "KS 2021/9" } }, match);
  expect([adopted.status, adopted.body]).toEqual([
    200,
    expect.objectContaining({ status: "adopted", version: 3 }),
  ]);
  const { body } = await archivist.get<Key>(at);
  expect(body).toMatchObject({ status: "adopted" });
  // Those who make a key are told what happened to it, whoever did it.
  const history = await economist.get<{ items: { type: string }[] }>(`${at}/history`);
  expect(history.body.items.map(({ type }) => type)).toEqual([
    "costShare.adopted",
    "costShare.rowsSaid",
    "costShare.drafted",
  ]);
  expect(await economist.put(`${at}/rows`, { rows: [] }, 3)).toMatchObject({
    status: 409,
    body: { code: "key.notDraft" },
  });
  // What is in force today is still the printed table.
  const list = await archivist.get<{ total: { share: string } }>(`${S}/cost-shares`);
  expect(list.body.total.share).toBe("0.99");
});

test("a population is told with its own day, the latest before the day that is asked for", async ({
  client,
}) => {
  const { body } = await (
    await client("archivist")
  ).get<{
    items: { code: string; value: number; date: string }[];
  }>(`${S}/populations?on=2021-01-01`);
  expect(body.items).toHaveLength(16);
  for (const { value, date } of body.items) {
    expect(value).toBeGreaterThan(1_000);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test("what is only shown leaves no answer behind, whatever key it comes with", async ({ app, client }) => {
  const coordinator = await client("coordinator");
  const kept = () => query<{ key: string }>(app.database, "SELECT key FROM idempotency_record ORDER BY key");
  const before = await kept();
  const bytes = Buffer.from("region;år;Folkmängd\n1287 Trelleborg;2020;45440\n");
  const shown = await coordinator.post<{ items: unknown[] }>(`${S}/population-previews`, bytes, {
    "Content-Type": "application/octet-stream",
    "X-File-Name": "folk.csv",
    "X-Content-SHA256": createHash("sha256").update(bytes).digest("hex"),
  });
  expect([shown.status, shown.body.items.length]).toEqual([200, 1]);
  const preview = await coordinator.post(`${keys}/2021-2023/preview`, { years: [2021], totalOre: 100 });
  expect(preview.status).toBe(200);
  expect(await kept()).toEqual(before);
});
