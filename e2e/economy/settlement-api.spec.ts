import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

const S = "/api/v1/skanearkiv";
const at = `${S}/settlements`;

interface Settlement {
  kind: string;
  status: string;
  surplusOre: number;
  paidInOre: Record<string, number> | null;
  rows: {
    municipality: { code: string; name: string };
    shareNormalised: string;
    amountOre: number;
    disposition: string;
    assumption: string | null;
  }[];
  method: string;
  version: number;
}
const sum = ({ rows }: Settlement) => rows.reduce((all, { amountOre }) => all + amountOre, 0);
const match = (version: number) => ({ "If-Match": `"${version}"` });

test("2020 is a paid preliminary settlement, divided to the öre, and marked where the source is silent", async ({
  client,
}) => {
  const archivist = await client("archivist", "trelleborg");
  const { status, body } = await archivist.get<Settlement>(`${at}/2020?kind=preliminary`);
  expect([status, body]).toMatchObject([
    200,
    {
      ...{ year: 2020, kind: "preliminary", status: "paid", paidInOre: null },
      ...{ budgetOre: 820_000_000, outcomeOre: 322_500_000, surplusOre: 497_500_000, decision: null },
    },
  ]);
  expect([body.rows.length, sum(body)]).toEqual([16, 497_500_000]);
  expect(body.method).toContain("tillsammans 0,99, inte 1");
  expect(body.method).toContain("Nyckeln gäller 2021–2023, inte 2020.");
  expect(body.rows.every(({ assumption, disposition }) => assumption && disposition === "refund")).toBe(true);
  const of = (name: string) => body.rows.find(({ municipality }) => municipality.name === name);
  expect(of("Lund")).toMatchObject({ shareNormalised: "0.2727272727", amountOre: 135_681_818 });
  expect(of("Bjuv")?.amountOre).toBe(15_075_758);
  expect(of("Åstorp")?.amountOre).toBe(15_075_757);
  expect((await (await client("vendor")).get(`${at}/2020`)).status).toBe(403);
});

test("the final settlement takes off the preliminary one, is decided and paid, and freezes its year", async ({
  client,
}) => {
  const [economist, council, archivist] = [
    await client("economist"),
    await client("council"),
    await client("archivist", "trelleborg"),
  ];
  const entry = { date: "2020-12-31", period: "2020-13", group: "Lokaler", text: "Hyra", amountOre: 99_001 };
  const booked = await economist.post<{ id: string }>(`${S}/outcome-entries`, entry);
  expect(booked.status).toBe(201);
  const draft = await economist.post<Settlement>(at, { year: 2020, paidInOre: null, key: "2021-2023" });
  expect(draft).toMatchObject({ status: 201, body: { kind: "final", status: "draft", surplusOre: -99_001 } });
  expect(sum(draft.body)).toBe(-99_001);
  expect(await economist.post(at, { year: 2020, key: "2021-2023" })).toMatchObject({
    status: 409,
    body: { code: "settlement.exists" },
  });
  expect((await archivist.get(`${at}/2020?kind=final`)).status).toBe(404);

  const rows = draft.body.rows.map(({ municipality }) => ({
    municipality: municipality.code,
    disposition: "carryOver",
  }));
  const patch = (version: number) =>
    economist.call("PATCH", `${at}/2020`, { body: { rows }, headers: match(version) });
  expect(await patch(1)).toMatchObject({ status: 200, body: { version: 2 } });
  expect((await patch(1)).status).toBe(409);
  expect((await economist.post(`${at}/2020/proposal`, undefined, match(2))).status).toBe(200);
  const decision = { reference: "KS 2021/9", paragraph: "14", date: "2021-03-05", body: "Samverkansrådet" };
  expect((await economist.post(`${at}/2020/adoption`, { decision }, match(3))).status).toBe(403);
  expect(await council.post(`${at}/2020/adoption`, { decision }, match(3))).toMatchObject({
    ...{ status: 200, body: { status: "adopted", decision } },
  });
  expect(await economist.post(`${at}/2020/payment`, { on: "2021-03-20" }, match(4))).toMatchObject({
    ...{ status: 200, body: { status: "paid", paidOn: "2021-03-20" } },
  });

  const frozen = { status: 409, body: { code: "settlement.frozen" } };
  expect(await economist.post(`${S}/outcome-entries`, entry)).toMatchObject(frozen);
  const correction = { amountOre: 1, reason: "x" };
  expect(await economist.post(`${S}/outcome-entries/${booked.body.id}/correction`, correction)).toMatchObject(
    frozen,
  );
  const lines = [{ group: "Lokaler", budgetOre: 1 }];
  expect(await economist.put(`${S}/budgets/2020/lines`, { lines }, 1)).toMatchObject(frozen);
  expect(await economist.post(`${S}/budgets/2020/revisions`, { reason: "x" }, match(1))).toMatchObject(
    frozen,
  );
  expect(await patch(5)).toMatchObject(frozen);
  expect(await economist.post(`${at}/2020/payment`, { on: "2021-03-20" }, match(5))).toMatchObject(frozen);
  // Who may read shares reads both, and the next year is as open as it was.
  expect((await archivist.get<{ items: unknown[] }>(at)).body.items).toHaveLength(2);
  expect((await economist.post(`${S}/outcome-entries`, { ...entry, period: "2021-01" })).status).toBe(201);
});
