import { expect, test } from "../support/fixtures";

test("the way in is in the browser's language until somebody chooses one", async ({ browser, app }) => {
  for (const [locale, lang] of [
    ["nn-NO", "nb"],
    ["en-GB", "en"],
    ["sv-SE", "sv"],
  ] as const) {
    const context = await browser.newContext({ baseURL: app.url, locale });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await context.close();
  }
});

test("Helgeland is greeted in bokmål, in another language when one is chosen", async ({ asActor, app }) => {
  const page = await asActor("archivist", "rana", "helgeland");
  await page.goto("/helgeland");
  await expect(page.locator("html")).toHaveAttribute("lang", "nb");
  await page.context().addCookies([{ name: "locale", value: "en", url: app.url }]);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
