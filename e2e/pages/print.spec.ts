import { expect, test } from "../support/fixtures";
import { findPlaces } from "../support/pages";

test("paper shows no menu and no form, says what was chosen and which rows are left out", async ({
  asActor,
  client,
}) => {
  const { delivery } = await findPlaces(await client("coordinator"));
  const page = await asActor("archivist", "trelleborg");
  await page.emulateMedia({ media: "print" });
  await page.goto(`/skanearkiv/deliveries/${delivery}`);
  await expect(page.getByText("Kontrollsumman stämmer", { exact: false }).first()).toBeVisible();
  for (const asking of ["textbox", "combobox", "button"] as const)
    await expect(page.getByRole(asking)).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^(Excel|CSV)$/ })).toHaveCount(0);

  const example = await asActor("coordinator", undefined, "exempel");
  await example.emulateMedia({ media: "print" });
  await example.goto("/exempel/deliveries?status=done&sort=-municipality");
  await expect(example.getByText("Urval. Status: Alla godkända.")).toBeVisible();
  await expect(example.getByText(/^Ordning: Kommun, fallande. Rad 1–50 av \d+;/)).toBeVisible();
  await expect(example.getByRole("combobox")).toHaveCount(0);
});

test("the matrix on paper is as wide as A4 landscape at most, with every name whole", async ({ asActor }) => {
  const page = await asActor("coordinator", undefined, "exempel");
  // 297 mm less the margins, in CSS pixels.
  await page.setViewportSize({ width: 1031, height: 676 });
  await page.emulateMedia({ media: "print" });
  await page.goto("/exempel/deliveries/matrix");
  const matrix = page.getByRole("table").first();
  expect(await matrix.evaluate((table) => table.getBoundingClientRect().right)).toBeLessThanOrEqual(1031);
  const cut = await matrix.evaluate((table) =>
    [...table.querySelectorAll("th > *")]
      .filter((name) => name.scrollWidth > name.clientWidth + 1 || name.scrollHeight > name.clientHeight + 1)
      .map((name) => name.textContent),
  );
  expect(cut).toEqual([]);
});

test("the squares of a chart's legend show in forced colours", async ({ asActor }) => {
  const page = await asActor("council");
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/skanearkiv/economy/budgets/2020");
  const squares = await page
    .locator(".chart-legend li")
    .evaluateAll((all) => all.map((one) => getComputedStyle(one, "::before").backgroundColor));
  expect(new Set(squares).size).toBe(2);
});
