import { expect, test } from "../support/fixtures";

test("Helgeland is greeted in bokmål, in another language when one is chosen", async ({ asActor, app }) => {
  const page = await asActor("archivist", "rana", "helgeland");
  await page.goto("/helgeland");
  await expect(page.locator("html")).toHaveAttribute("lang", "nb");
  await page.context().addCookies([{ name: "locale", value: "en", url: app.url }]);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
