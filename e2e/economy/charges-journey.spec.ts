import { findBudgetYear } from "../support/budgets";
import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

test("the economist charges a quarter, and a municipality reads its own row", async ({ asActor, app }) => {
  const year = await findBudgetYear(app.database);
  const page = await asActor("economist", undefined, "exempel");

  await test.step("the next quarter is shown before anything is kept", async () => {
    await page.goto("/exempel/economy/cost-shares");
    await page.getByRole("link", { name: "Vad kommunerna har debiterats" }).click();
    await page.getByRole("link", { name: "Gör ett debiteringsunderlag" }).click();
    await expect(page.getByLabel("År", { exact: true })).toHaveValue(String(year));
    await page.getByLabel("Hela årets summa").fill("mycket");
    await page.getByRole("button", { name: "Förhandsgranska" }).click();
    await expect(page.getByText("Skriv summan i kronor")).toBeVisible();
    await page.getByLabel("Hela årets summa").fill("4 000 000,01");
    await page.getByRole("button", { name: "Förhandsgranska" }).click();
    const preview = page.getByRole("region", { name: "Så blir debiteringsunderlaget" });
    await expect(preview.getByRole("row", { name: /Rönnsta/ })).toContainText("intern post");
    await expect(preview.getByRole("row", { name: /Summa/ })).toBeVisible();
    await expect(page.getByText("Uppgifter för e-faktura saknas")).toBeVisible();
  });

  await test.step("it is made, with its files, and not twice", async () => {
    await page.getByRole("button", { name: "Gör debiteringsunderlaget" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Kvartal 1 ${year}`);
    for (const name of ["Excel", "CSV i värdens kolumner", "PDF"])
      await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
    await page.goto(`/exempel/economy/charges/new?year=${year}&of=half-1&total=&vat=25`);
    await expect(page.getByText("Perioden är redan debiterad")).toBeVisible();
    await expect(page.getByRole("button", { name: "Gör debiteringsunderlaget" })).toHaveCount(0);
  });

  await test.step("a municipality is shown its own row", async () => {
    const archivist = await asActor("archivist", "almback", "exempel");
    await archivist.goto("/exempel/economy/charges");
    await archivist.getByRole("link", { name: `Kvartal 1 ${year}` }).click();
    await expect(archivist.getByRole("row", { name: /Almbäck/ })).toBeVisible();
    await expect(archivist.getByRole("row", { name: /Rönnsta/ })).toHaveCount(0);
  });
});

interface Charge {
  id: string;
  code: string;
  rows: {
    municipality: { code: string };
    isInternal: boolean;
    lines: { netOre: number; vatRate: string; vatOre: number; period: string }[];
  }[];
  missing: string[];
  total: { netOre: number; vatOre: number; grossOre: number };
}

test("by the API: quarters add up to the year, files hold the same, and nobody reads another's", async ({
  client,
}) => {
  const at = "/api/v1/skanearkiv/charges";
  const [economist, archivist, vendor] = [
    await client("economist"),
    await client("archivist", "trelleborg"),
    await client("vendor"),
  ];
  const quarter = (part: number) => ({
    year: 2021,
    period: "quarter",
    part,
    totalOre: null,
    vatRate: "0.25",
  });
  const made: Charge[] = [];
  for (const part of [1, 2, 3, 4]) {
    const { status, body } = await economist.post<Charge>(at, quarter(part));
    expect(status).toBe(201);
    made.push(body);
  }
  expect(made.reduce((sum, { total }) => sum + total.netOre, 0)).toBe(854_100_000);
  const [first] = made as [Charge, ...Charge[]];
  const lines = first.rows.map(({ lines: [line] }) => line!);
  expect(
    first.rows.filter(({ isInternal }) => isInternal).map(({ municipality }) => municipality.code),
  ).toEqual(["1281"]);
  expect(lines.reduce((sum, { vatOre }) => sum + vatOre, 0)).toBe(first.total.vatOre);
  expect(first.missing).toHaveLength(first.rows.length - 1);
  expect(lines[0]).toMatchObject({ period: "2021-Q1" });

  for (const again of [
    quarter(4),
    { ...quarter(1), period: "half" },
    { ...quarter(1), period: "year", part: null },
  ])
    expect(await economist.post(at, again)).toMatchObject({ status: 409, body: { code: "charge.exists" } });
  const refused = async (body: object) => (await economist.post<{ code: string }>(at, body)).body.code;
  expect(await refused({ ...quarter(1), year: 1999 })).toBe("charge.keyMissing");
  expect(await refused({ ...quarter(1), year: 2022, totalOre: 0 })).toBe("charge.notPositive");
  expect(await refused({ ...quarter(5), year: 2022 })).toBe("request.invalid");
  expect(await refused({ ...quarter(1), year: 2022, vatRate: "25" })).toBe("request.invalid");

  const csv = (await economist.get(`${at}/${first.id}.csv`)).text;
  const rows = csv.trim().split("\r\n").slice(1);
  const oreOf = (text = "") => BigInt(text.replace(",", ""));
  expect(rows.map((row) => oreOf(row.split(";")[9])).reduce((a, b) => a + b, 0n)).toBe(
    BigInt(first.total.netOre),
  );
  for (const [end, type] of [
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["pdf", "application/pdf"],
  ]) {
    const answer = await economist.fetch(`${at}/${first.id}.${end}`);
    expect([end, answer.status, answer.headers.get("content-type")]).toEqual([end, 200, type]);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  }
  const own = (await archivist.get<Charge>(`${at}/${first.id}`)).body;
  expect(own.rows.map(({ municipality }) => municipality.code)).toEqual(["1287"]);
  expect((await archivist.get(`${at}/${first.id}.csv`)).text.trim().split("\r\n")).toHaveLength(2);
  expect((await vendor.get(`${at}/${first.id}`)).status).toBe(403);
});
