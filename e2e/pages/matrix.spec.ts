import type { Page } from "@playwright/test";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";

const MATRIX = "/skanearkiv/deliveries/matrix";

/** What each crossing says: municipality, system, phase, status and stop, in the screen's order. */
async function crossings(page: Page): Promise<string[]> {
  await page.goto(MATRIX);
  return page.locator(".matrix td a").evaluateAll((links) =>
    links.map((link) => {
      const ids = (link.getAttribute("aria-labelledby") ?? "").split(" ");
      const [row, column, content] = ids.map((id) => document.getElementById(id)?.textContent);
      return `${row}, ${column}: ${content}`;
    }),
  );
}

/** The same of the table's rows. */
async function rows(page: Page): Promise<string[]> {
  await page.goto(`${MATRIX}?view=table`);
  const told: string[] = [];
  for (const body of await page.locator("table.dt tbody").all()) {
    const municipality = await body.getByRole("rowheader").first().innerText();
    for (const row of await body.locator("tr:not(.dt-group)").all()) {
      const system = await row.getByRole("rowheader").innerText();
      const [phase = "", status = "", stop = ""] = await row.getByRole("cell").allInnerTexts();
      const stopped = stop.trim().toLowerCase().replace(/\s+/g, " ");
      told.push(
        [`${municipality}, ${system}: ${phase}`, status.toLowerCase(), stopped].filter(Boolean).join(", "),
      );
    }
  }
  return told;
}

test("the table says what the matrix says, crossing by crossing", async ({ asActor }) => {
  const page = await asActor("coordinator");
  const drawn = await crossings(page);
  expect(drawn).toHaveLength(6);
  expect(drawn).toContain("Lund, W3D3: Leveransgodkännande, godkänd");
  expect(drawn).toContain(
    "Trelleborg, Procapita vård och omsorg: Inleverans, pågår, stoppad av leverantör sedan 2021-11-05",
  );
  expect(await rows(page)).toEqual(drawn);
});

test("each crossing leads to its delivery, each name to its page", async ({ asActor }) => {
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv/deliveries");
  await page.getByRole("link", { name: "Visa som matris" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kommuner och system");
  await page.getByRole("link", { name: /^Skurup W3D3/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("W3D3, Skurup");
  await page.getByRole("main").getByRole("link", { name: "Skurup", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Skurup");
  await page.goto(MATRIX);
  await page.getByRole("columnheader").getByRole("link", { name: "W3D3" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("W3D3");
});

test("a choice narrows both views and follows the switch between them", async ({ asActor }) => {
  const page = await asActor("coordinator");
  await page.goto(MATRIX);
  await page.getByRole("combobox", { name: "Stopp" }).selectOption({ label: "Bara stoppade" });
  await expect(page.getByRole("columnheader", { name: "W3D3" })).toHaveCount(0);
  await expect(page.locator(".matrix tbody [aria-labelledby]")).toHaveCount(3);
  await page.getByRole("link", { name: "Visa som tabell" }).click();
  await expect(page).toHaveURL(/blocked=any&view=table/);
  await expect(page.locator(".matrix")).toHaveCount(0);
  await expect(page.locator("table.dt tbody tr:not(.dt-group)")).toHaveCount(3);
  await page.getByLabel("Leverantör").selectOption({ label: "Formpipe" });
  await expect(page.getByText("Inget i urvalet")).toBeVisible();
  await expect(page).toHaveURL(/view=table/);
});

test("the archivist sees the own row and is told so", async ({ asActor }) => {
  const page = await asActor("archivist", "trelleborg");
  await page.goto(MATRIX);
  await expect(page.getByText("Här visas bara din egen kommun.")).toBeVisible();
  await expect(page.locator(".matrix tbody tr")).toHaveCount(1);
  await expect(page.locator("main")).not.toContainText("Lund");
});

test.describe("with many systems", () => {
  test.use({ isolated: true });

  test("the page scrolls, the arrows move, and a narrow screen has a block for each municipality", async ({
    asActor,
    app,
  }) => {
    await query(
      app.database,
      `WITH made AS (
         INSERT INTO system_product (id, office_id, key, name)
         SELECT gen_random_uuid(), o.id, 'sys-' || n, 'System ' || n FROM office o, generate_series(1, 20) n
         WHERE o.key = 'skanearkiv' RETURNING id, office_id)
       INSERT INTO system_instance (id, office_id, municipality_id, product_id, status)
       SELECT gen_random_uuid(), m.office_id, m.id, made.id, 'inOperation' FROM made
       JOIN municipality m ON m.office_id = made.office_id`,
    );
    const page = await asActor("coordinator");
    await page.goto(MATRIX);
    const words = page.locator(".matrix-words");
    const [first, below] = ["Skurup", "Trelleborg"].map((name) =>
      page.getByRole("link", { name: new RegExp(`^${name} W3D3`) }),
    );
    await first!.hover();
    await expect(words).toContainText("Skurup, W3D3");
    await page.keyboard.press("Escape");
    await expect(words).toHaveCount(0);
    await first!.focus();
    await page.keyboard.press("ArrowDown");
    await expect(below!).toBeFocused();
    await expect(words).toContainText("Trelleborg, W3D3");
    await expect(page.locator(".matrix td:not(:has(a))[aria-labelledby]")).toHaveCount(320);
    await page.setViewportSize({ width: 1280, height: 480 });
    await page.mouse.wheel(0, 600);
    const head = page.getByRole("columnheader", { name: "Kommun" });
    await expect.poll(async () => Math.round((await head.boundingBox())!.y)).toBe(0);

    await page.setViewportSize({ width: 390, height: 700 });
    await expect(head).toBeHidden();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    // Only the style sheet says the column's name here; the cell's own name has it as well.
    await expect(below!).toBeVisible();
  });
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true });

  test("a first tap says the words, a second one opens the delivery", async ({ asActor }) => {
    const page = await asActor("coordinator");
    await page.goto(MATRIX);
    const cell = page.getByRole("link", { name: /^Skurup W3D3/ });
    await cell.tap();
    await expect(page.locator(".matrix-words")).toContainText("Tryck igen");
    await cell.tap();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("W3D3, Skurup");
  });
});
