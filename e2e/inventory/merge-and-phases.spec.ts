import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

test("a vendor that is another after all is asked about, and its address leads to the other", async ({
  asActor,
}) => {
  const page = await asActor("officer");
  await page.goto("/skanearkiv/vendors/formpipe/edit");
  await page.getByLabel("Samma leverantör som").selectOption("Visma");
  await page.getByRole("button", { name: "Slå ihop Formpipe med Visma" }).click();
  await page.getByRole("button", { name: "Avbryt" }).click();
  await page.getByRole("button", { name: "Slå ihop Formpipe med Visma" }).click();
  await page.getByRole("button", { name: "Ja, slå ihop" }).click();
  await expect(page).toHaveURL("/skanearkiv/vendors/visma");
  await expect(page.getByText("Formpipe är nu en del av Visma.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Historik" })).toContainText("Formpipe ingår nu");
  await expect(page.getByRole("table", { name: "System från Visma" })).toContainText("W3D3");
  await page.goto("/skanearkiv/vendors/formpipe");
  await expect(page).toHaveURL("/skanearkiv/vendors/visma");
});

test("two systems that a municipality uses both of lead to its installations, and are not merged", async ({
  asActor,
}) => {
  const page = await asActor("officer");
  await page.goto("/skanearkiv/systems/w3d3/edit");
  await page.getByLabel("Samma system som").selectOption("Procapita vård och omsorg");
  const hindrance = page.getByRole("status").filter({ hasText: "Båda systemen är i bruk i 2 kommuner." });
  await expect(hindrance.getByRole("listitem")).toHaveText([
    "Lund: W3D3, Procapita vård och omsorg",
    "Trelleborg: W3D3, Procapita vård och omsorg",
  ]);
  await expect(page.getByRole("button", { name: /^Slå ihop/ })).toHaveCount(0);
  await hindrance.getByRole("link", { name: "W3D3" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("W3D3, Lund");
});

test("a phase gets another name, and what that does is said before it is done", async ({ asActor }) => {
  const page = await asActor("administrator");
  await page.goto("/skanearkiv/phases/edit");
  await page.getByLabel("Namn på fas 4, svenska").fill("Överföring");
  await expect(page.getByText("Nya namn: 1.")).toBeVisible();
  await page.getByRole("button", { name: "Spara faserna" }).press("Enter");
  await expect(page.getByText("Faserna är sparade.")).toBeVisible();
  await expect(page.getByRole("table", { name: "Faser" })).toContainText("Överföring");
});
