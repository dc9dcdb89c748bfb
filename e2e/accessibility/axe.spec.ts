import type { Page } from "@playwright/test";
import { PASSWORD } from "../support/actors";
import { violations } from "../support/axe";
import { expect, test } from "../support/fixtures";
import { findEnglish } from "../support/language";
import { smallTargets } from "../support/targets";
import { makeReadyToSign, sign } from "../support/ready-delivery";
import { visitAll } from "../support/visit";
import { findPlaces, type PageOf } from "../support/pages";

test.describe.configure({ mode: "parallel" });

const SHARES = 8;
for (let part = 0; part < SHARES; part += 1)
  test(`axe finds nothing on any page in light and dark, nor is a word English (${part + 1} of ${SHARES})`, async ({
    asActor,
    client,
    browser,
    app,
  }) => {
    test.setTimeout(240_000);
    const look = async (page: Page, { name, office }: PageOf) => {
      if (office !== "helgeland") {
        await expect(page.locator("html")).toHaveAttribute("lang", "sv");
        expect.soft(await findEnglish(page), name).toBeNull();
      }
      expect.soft(await violations(page), name).toEqual([]);
      expect.soft(await smallTargets(page), name).toEqual([]);
    };
    await visitAll({ asActor, client, browser, app }, look, { part, of: SHARES });
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
    await page.getByRole("radio", { name: "Godkänn inte leveransen" }).check();
    await page.getByRole("button", { name: "Ta fram beslutstexten" }).click();
    await expect(page.getByText("Skriv vilka brister som kvarstår, eller ett skäl.")).toBeVisible();
    expect.soft(await violations(page), "an error in the form").toEqual([]);
    await page.getByRole("radio", { name: "Godkänn leveransen" }).check();
    await page.getByRole("button", { name: "Ta fram beslutstexten" }).click();
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

test.describe("while commenting", () => {
  test.use({ isolated: true });

  test("axe finds nothing on comments, their forms and the question before one is removed", async ({
    asActor,
    client,
  }) => {
    test.setTimeout(120_000);
    const coordinator = await client("coordinator");
    const { delivery } = await findPlaces(coordinator);
    const at = `/api/v1/skanearkiv/deliveries/${delivery}`;
    await coordinator.post(`${at}/comments`, { body: "Mitt eget ord" });
    await (await client("archivist", "trelleborg")).post(`${at}/comments`, { body: "Ett annat\n<b>ord</b>" });
    const page = await asActor("coordinator");
    await page.goto(`/skanearkiv/deliveries/${delivery}`);
    await page.getByText("Nämn någon").click();
    await expect(page.getByRole("checkbox", { name: /Demoarkivarie, Trelleborg/ })).toBeVisible();
    await page.getByRole("button", { name: "Spara kommentaren" }).click();
    await expect(page.getByText("Skriv något först.")).toBeVisible();
    expect.soft(await violations(page), "the list and an error in the form").toEqual([]);
    await page.getByRole("button", { name: /^Ta bort/ }).click();
    expect.soft(await violations(page), "the question").toEqual([]);
    await page.getByRole("button", { name: "Behåll" }).click();
    await page.getByRole("button", { name: /^Ändra: / }).click();
    await expect(page.getByLabel("Ändra kommentaren")).toBeFocused();
    expect.soft(await violations(page), "the form to change it").toEqual([]);
  });
});
