import type { Locator, Page } from "@playwright/test";
import { addressOf, PASSWORD } from "../support/actors";
import { expect, test } from "../support/fixtures";
import { doJobs } from "../support/jobs";
import { findPlaces } from "../support/pages";

test.use({ isolated: true });

/** Presses Tab until the element has the focus; fails when it cannot be reached or its focus cannot be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached with Tab: ${target}`);
}

/** Moves within a group of radios with the arrow keys, as the browser does. */
async function choose(page: Page, name: string): Promise<void> {
  const group = page.getByRole("radio");
  const wanted = page.getByRole("radio", { name, exact: true });
  // Tab stops at the chosen one; where none is chosen yet, at the first.
  const chosen = page.getByRole("radio", { checked: true });
  await tabTo(page, ((await chosen.count()) ? chosen : group).first());
  if (!(await chosen.count())) await page.keyboard.press("Space");
  for (let presses = 0; presses < (await group.count()); presses += 1) {
    if (await wanted.isChecked()) return;
    await page.keyboard.press("ArrowDown");
  }
  expect(await wanted.isChecked()).toBe(true);
}

/** What was done is said aloud, and the focus stands at the page where it led: the pressed button is gone. */
async function expectSaid(page: Page, text: string): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: text })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

test("the working day passes with the keyboard alone", async ({ app, page }) => {
  test.setTimeout(120_000);
  await page.goto("/");
  await type(page, page.getByLabel("E-post"), addressOf("archivist", "trelleborg"));
  await type(page, page.getByLabel("Lösenord", { exact: true }), PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trelleborg: nästa steg");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Hoppa till innehållet" })).toBeFocused();

  await press(page, page.getByRole("link", { name: "Bedöm punkt 25" }));
  for (const number of [25, 26, 30, 31, 33]) {
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`${number}. `);
    await choose(page, "Uppfylld");
    await type(page, page.getByLabel("Anteckning"), `punkt ${number}`);
    await press(page, page.getByRole("button", { name: /^Spara/ }).first());
    await expectSaid(page, `Punkt ${number} är sparad.`);
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("W3D3, Trelleborg");
  await press(page, page.getByRole("button", { name: "Begär godkännande" }));
  await expectSaid(page, "Begäran om godkännande är skickad.");
  await press(page, page.getByRole("link", { name: "Granska och signera" }));
  await choose(page, "Godkänn leveransen");
  await press(page, page.getByRole("button", { name: "Ta fram beslutstexten" }));
  await type(page, page.getByLabel("Ditt lösenord igen"), PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Leveransgodkännande: W3D3, Trelleborg");
  await expectSaid(page, "Beslutet är signerat.");
  await doJobs(app);
  const downloading = page.waitForEvent("download");
  await press(page, page.getByRole("link", { name: "Hämta som PDF" }));
  expect((await downloading).suggestedFilename()).toMatch(/\.pdf$/);
});

test("a comment is written, changed and removed with the keyboard alone", async ({ asActor, client }) => {
  test.setTimeout(120_000);
  const { delivery } = await findPlaces(await client("coordinator"));
  const page = await asActor("coordinator");
  await page.goto(`/skanearkiv/deliveries/${delivery}`);
  const comments = page.getByRole("region", { name: "Kommentarer" });
  const entry = comments.getByRole("listitem").last();

  await type(page, comments.getByLabel("Ny kommentar"), "Först");
  await press(page, comments.getByText("Nämn någon"));
  await press(page, comments.getByRole("checkbox", { name: /Demoarkivarie, Trelleborg/ }), "Space");
  await press(page, comments.getByRole("button", { name: "Spara kommentaren" }));
  await expect(comments.getByRole("status").filter({ hasText: "Kommentaren är sparad" })).toBeAttached();
  await expect(entry).toContainText("Nämner Demoarkivarie, Trelleborg");
  await expect(entry).toBeFocused();

  await press(page, entry.getByRole("button", { name: /^Ändra/ }));
  await expect(entry.getByLabel("Ändra kommentaren")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Sedan");
  await press(page, entry.getByRole("button", { name: "Spara ändringen" }));
  await expect(entry).toContainText("Sedan");
  await expect(entry).toContainText("ändrad");
  await expect(entry).toBeFocused();

  await press(page, entry.getByRole("button", { name: /^Ta bort/ }));
  await expect(entry.getByRole("button", { name: "Behåll" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(entry.getByRole("button", { name: /^Ta bort/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await press(page, entry.getByRole("button", { name: "Ja, ta bort" }));
  await expect(entry).toContainText("Kommentaren är borttagen");
  await expect(entry).not.toContainText("Sedan");
  await expect(entry).toBeFocused();
});
