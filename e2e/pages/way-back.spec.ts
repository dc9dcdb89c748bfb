import { expect, test } from "../support/fixtures";

const crumbs = { name: "Du är här" };

test("a page is named by its thing, has the focus at its heading, and leads back to the list as it was", async ({
  asActor,
}) => {
  const page = await asActor("coordinator");
  const heading = page.getByRole("heading", { level: 1 });
  const back = page.getByRole("navigation", crumbs).getByRole("link", { name: "Leveranser" });
  await page.goto("/skanearkiv/deliveries?system=w3d3&sort=-municipality");
  await page.getByRole("link", { name: "W3D3" }).first().click();
  await expect(page).toHaveTitle(/^W3D3, [^·]+ · Leverans · Arkivlots$/);
  await expect(heading).toBeFocused();
  await expect(back).toHaveAttribute("href", /\?system=w3d3&sort=-municipality$/);

  await page.getByRole("region", { name: "Kontrollpunkter" }).getByRole("link").first().click();
  await expect(page).toHaveTitle(/^Punkt \d+ · W3D3, /);
  await expect(heading).toBeFocused();
  await page.reload();
  await expect(back).toHaveAttribute("href", /\?system=w3d3&sort=-municipality$/);
  await back.click();
  await expect(page).toHaveURL(/\?system=w3d3&sort=-municipality$/);
  await expect(heading).toBeFocused();
});

test("without script the page after a list leads back to it as it was", async ({ asActor, browser, app }) => {
  const cookies = await (await asActor("coordinator")).context().cookies();
  const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto("/skanearkiv/systems?sort=-name");
  await page.getByRole("link", { name: "W3D3", exact: true }).click();
  await expect(page).toHaveTitle("W3D3 · System · Arkivlots");
  await expect(page.getByRole("navigation", crumbs).getByRole("link", { name: "System" })).toHaveAttribute(
    "href",
    "/skanearkiv/systems?sort=-name",
  );
  await context.close();
});
