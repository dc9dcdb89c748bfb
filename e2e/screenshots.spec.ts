import path from "node:path";
import type { Page } from "@playwright/test";
import { PASSWORD } from "./support/actors";
import { test } from "./support/fixtures";
import { everyPage } from "./support/pages";
import { makeReadyToSign, sign } from "./support/ready-delivery";

test.use({ isolated: true });

const widths = [390, 1280, 1920];
const office = process.env["SCREENSHOT_OFFICE"];

/** Writes the page in each width and theme to screenshots/<name>-<width>-<theme>.png. */
async function shoot(page: Page, name: string): Promise<void> {
  for (const theme of ["light", "dark"]) {
    await page.evaluate((value) => (document.documentElement.dataset["theme"] = value), theme);
    for (const width of widths) {
      await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
      await page.screenshot({
        path: path.join("screenshots", `${name}-${width}-${theme}.png`),
        fullPage: true,
        animations: "disabled",
      });
    }
  }
}

test("every page as each role", async ({ asActor, client, browser, app }) => {
  const pages = await everyPage(await client("coordinator"), app.database);
  for (const { name, kind, municipality, office: of, path: address } of pages) {
    if (office && of !== office) continue;
    const page =
      kind === "signedOut"
        ? await (await browser.newContext({ baseURL: app.url })).newPage()
        : await asActor(kind, municipality, of);
    await page.goto(address);
    await shoot(page, name);
    await page.close();
  }
});

test("the signing", async ({ asActor, client }) => {
  const archivist = await client("archivist", "trelleborg");
  const { request, delivery } = await makeReadyToSign(archivist);
  const page = await asActor("archivist", "trelleborg");
  for (const [name, address] of [
    ["signing-overview", "/skanearkiv"],
    ["signing-delivery", `/skanearkiv/deliveries/${delivery}`],
    ["signing-queue", "/skanearkiv/approvals"],
    ["signing-decide", `/skanearkiv/approvals/requests/${request}`],
  ] as const) {
    await page.goto(address);
    await shoot(page, name);
  }
  await page.getByRole("button", { name: "Ta fram beslutstexten" }).click();
  await page.getByLabel("Ditt lösenord igen").waitFor();
  await shoot(page, "signing-statement");
  await page.goto(`/skanearkiv/approvals/${await sign(archivist, request, PASSWORD)}`);
  await shoot(page, "signing-approval");
});
