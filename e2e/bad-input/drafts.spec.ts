import type { Page } from "@playwright/test";
import { PASSWORD } from "../support/actors";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";
import { findPlaces } from "../support/pages";
import { makeReadyToSign } from "../support/ready-delivery";

test.use({ isolated: true });

const line = (page: Page) => page.getByText(/^Du har ett utkast/);
const throwAway = (page: Page) => page.getByRole("button", { name: "Kasta utkastet" });
const comment = (page: Page) => page.getByLabel("Ny kommentar");
const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...window.localStorage }));

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-post").fill(email);
  await page.getByLabel("Lösenord", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Logga in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

test("a comment that was not saved is there after a reload and in a second tab, and not once it is saved", async ({
  asActor,
  client,
}) => {
  const { delivery } = await findPlaces(await client("coordinator"));
  const page = await asActor("archivist", "trelleborg");
  await page.goto(`/skanearkiv/deliveries/${delivery}`);
  await comment(page).fill("skriven före omladdningen");
  await page.getByText("Nämn någon").click();
  await page.getByRole("checkbox", { name: "Demosamordnare" }).check();
  await page.reload();
  await expect(line(page)).toBeVisible();
  await expect(comment(page)).toHaveValue("skriven före omladdningen");
  const second = await page.context().newPage();
  await second.goto(page.url());
  await expect(comment(second)).toHaveValue("skriven före omladdningen");
  await second.close();

  await expect(page.getByText("3975 tecken kvar")).toBeAttached();
  await expect(page.getByText("Nämn någon (1)")).toBeVisible();
  await page.getByRole("button", { name: "Spara kommentaren" }).click();
  await expect(page.getByRole("region", { name: "Kommentarer" })).toContainText("skriven före omladdningen");
  await page.reload();
  await expect(comment(page)).toHaveValue("");
  await expect(line(page)).toHaveCount(0);
});

test("an assessment outlasts the session it was begun in, and what is thrown away stays away", async ({
  asActor,
  app,
  client,
}) => {
  const { delivery } = await findPlaces(await client("coordinator"));
  const page = await asActor("archivist", "trelleborg");
  await page.goto(`/skanearkiv/deliveries/${delivery}/control-points/25`);
  await page.getByRole("radio", { name: "Ej uppfylld" }).check();
  await page.getByLabel("Anteckning").fill("två stickprov stämmer inte");
  await query(app.database, "DELETE FROM session");
  await page.reload();
  await signIn(page, "arkivarie.trelleborg@skanearkiv.example");
  await expect(line(page)).toBeVisible();
  await expect(page.getByLabel("Anteckning")).toHaveValue("två stickprov stämmer inte");
  await expect(page.getByRole("radio", { name: "Ej uppfylld" })).toBeChecked();

  // To the next point by the menu, and back.
  await page.goto(`/skanearkiv/deliveries/${delivery}/control-points/26`);
  await expect(line(page)).toHaveCount(0);
  await page.goBack();
  await expect(page.getByLabel("Anteckning")).toHaveValue("två stickprov stämmer inte");
  await throwAway(page).click();
  await expect(line(page)).toHaveCount(0);
  await expect(page.getByRole("radio", { name: "Ej uppfylld" })).not.toBeChecked();
  await expect(page.getByLabel("Anteckning")).toHaveValue("");
  await expect(page.getByLabel("Anteckning")).toBeFocused();
  await page.reload();
  await expect(page.getByLabel("Anteckning")).toHaveValue("");
  await expect(line(page)).toHaveCount(0);
});

test("signing out leaves nothing of what was typed, and nobody finds another's draft", async ({
  asActor,
  app,
  client,
}) => {
  const { delivery } = await findPlaces(await client("coordinator"));
  const page = await asActor("archivist", "trelleborg");
  await page.goto(`/skanearkiv/deliveries/${delivery}`);
  await comment(page).fill("arkivariens hemlighet");
  expect(await kept(page)).toContain("arkivariens hemlighet");

  // The session becomes another's without a sign-out in this tab.
  const coordinator = await client("coordinator");
  const cookies = [...coordinator.cookies].map(([name, value]) => ({ name, value, url: app.url }));
  await page.context().addCookies(cookies);
  await page.reload();
  await expect(comment(page)).toHaveValue("");
  await expect.poll(() => kept(page)).not.toContain("arkivariens hemlighet");
  await expect(line(page)).toHaveCount(0);

  await comment(page).fill("samordnarens utkast");
  await page.locator("summary", { hasText: "Demosamordnare" }).click();
  await page.getByRole("button", { name: "Logga ut" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await kept(page)).not.toContain("samordnarens utkast");
});

test("a password is never kept", async ({ asActor, client }) => {
  const { request } = await makeReadyToSign(await client("archivist", "trelleborg"));
  const page = await asActor("archivist", "trelleborg");
  await page.goto(`/skanearkiv/approvals/requests/${request}`);
  await page.getByRole("radio", { name: "Godkänn inte leveransen" }).check();
  await page.getByLabel("Kvarstående brister eller skäl").fill("två bilagor saknas");
  await page.getByRole("button", { name: "Ta fram beslutstexten" }).click();
  await page.getByLabel("Ditt lösenord igen").fill("ett hemligt lösenord");
  const all = await kept(page);
  expect(all).toContain("två bilagor saknas");
  expect(all).not.toContain("hemligt");
});
