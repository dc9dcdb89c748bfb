import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { PASSWORD } from "../support/actors";
import { expect, test } from "../support/fixtures";
import { findPlaces, pagesOf } from "../support/pages";
import { makeReadyToSign, sign } from "../support/ready-delivery";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page as it stands, in light and in dark, told so that it can be mended. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ["light", "dark"]) {
    await page.evaluate((value) => (document.documentElement.dataset["theme"] = value), theme);
    const { violations: all } = await new AxeBuilder({ page }).withTags(tags).analyze();
    found.push(
      ...all.map((one) => `${theme} ${one.id}: ${one.nodes[0]?.html} ${one.nodes[0]?.failureSummary}`),
    );
  }
  return found;
}

test("axe finds nothing on any page in light and dark", async ({ asActor, client, browser, app }) => {
  test.setTimeout(240_000);
  const pages = pagesOf(await findPlaces(await client("coordinator")));
  const open = new Map<string, Page>();
  for (const { name, kind, municipality, office, path } of pages) {
    const key = `${kind} ${municipality} ${office}`;
    const page =
      open.get(key) ??
      (kind === "signedOut"
        ? await (await browser.newContext({ baseURL: app.url })).newPage()
        : await asActor(kind, municipality, office));
    open.set(key, page);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect.soft(await violations(page), name).toEqual([]);
  }
});

test.describe("while signing", () => {
  test.use({ isolated: true });

  test("axe finds nothing on the signing page's steps and the approval", async ({ asActor, client }) => {
    test.setTimeout(120_000);
    await (await client("coordinator")).fetch("/skanearkiv");
    const archivist = await client("archivist", "trelleborg");
    const { request, delivery } = await makeReadyToSign(archivist);
    const page = await asActor("archivist", "trelleborg");
    await page.goto(`/skanearkiv/deliveries/${delivery}`);
    expect.soft(await violations(page), "delivery that waits").toEqual([]);
    await page.goto(`/skanearkiv/approvals/requests/${request}`);
    await page.getByRole("radio", { name: "Avvisa leveransen" }).check();
    await page.getByRole("button", { name: "Ta fram underlaget" }).click();
    await expect(page.getByText("Skriv en anmärkning eller ett skäl.")).toBeVisible();
    expect.soft(await violations(page), "an error in the form").toEqual([]);
    await page.getByRole("radio", { name: "Godkänn leveransen" }).check();
    await page.getByRole("button", { name: "Ta fram underlaget" }).click();
    await expect(page.getByLabel("Ditt lösenord igen")).toBeVisible();
    expect.soft(await violations(page), "the stored statement").toEqual([]);
    const approval = await sign(archivist, request, PASSWORD);
    await page.goto(`/skanearkiv/approvals/${approval}`);
    expect.soft(await violations(page), "the approval").toEqual([]);
    const coordinator = await asActor("coordinator");
    await coordinator.goto("/skanearkiv");
    await expect(coordinator.getByRole("link", { name: "Trelleborg har godkänt W3D3" })).toBeVisible();
    expect.soft(await violations(coordinator), "what has changed since").toEqual([]);
  });
});
