import type { Page } from "@playwright/test";
import { violations } from "../support/axe";
import { Client } from "../support/client";
import { query } from "../support/database";
import { test } from "../support/empty-office";
import { expect } from "../support/fixtures";

const body = (token: string) => ({
  token,
  office: { name: "Östarkivet", country: "SE" },
  host: "1281",
  administrator: { name: "Åsa Ek", email: "asa@lund.example", password: "en stig genom lövskogen" },
});

/**
 * Moves on with the keyboard alone until the field of this name has the focus, and writes there.
 */
async function write(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  for (let step = 0; step < 30; step += 1) {
    if (await field.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(field).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

test("an office is set up by keyboard alone, mistakes are said beside and above, and its administrator is in", async ({
  empty: { url, word, database },
  browser,
}) => {
  const page = await browser.newPage({ baseURL: url });
  for (const at of ["/", "/sign-in"]) {
    await page.goto(at);
    await expect(page).toHaveURL("/setup");
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lägg upp er samverkan");
  expect(await violations(page)).toEqual([]);

  await write(page, "Startord", "fel-ord");
  await write(page, "Namn", "Östarkivet");
  await expect(page.getByLabel("Adress", { exact: true })).toHaveValue("ostarkivet");
  await write(page, "Värdkommun frivilligt", "Nergårdsby");
  await write(page, "För- och efternamn", "Åsa Ek");
  await write(page, "E-post", "asa@lund.example");
  await write(page, "Lösenord", "password1234");
  await page.keyboard.press("Enter");
  const host = page.getByLabel("Värdkommun frivilligt", { exact: true });
  await expect(host).toBeFocused();
  await expect(page.getByText("Välj en kommun ur registret.", { exact: false })).toBeVisible();

  await page.keyboard.press("Control+A");
  await page.keyboard.type("Lund");
  await page.keyboard.press("Enter");
  const summary = page.getByRole("alert").filter({ hasText: "Startordet stämmer inte" });
  await expect(summary).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const token = page.getByLabel("Startord", { exact: true });
  await expect(token).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(word);
  await page.keyboard.press("Enter");

  const weak = "Det lösenordet är bland de första som någon prövar.";
  await expect(page.getByRole("alert").filter({ hasText: weak })).toBeFocused();
  await expect(page.getByLabel("Lösenord", { exact: true })).toHaveAccessibleDescription(new RegExp(weak));
  await expect(page.getByLabel("Namn", { exact: true })).toHaveValue("Östarkivet");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("en stig genom lövskogen");
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL("/ostarkivet");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Administration");
  await expect(page.getByRole("heading", { name: "Kom igång" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Bjud in", exact: true }).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);

  const gone = await page.goto("/setup");
  expect(gone?.status()).toBe(404);
  expect(await query(database, "SELECT FROM setup_word")).toEqual([]);
  await page.close();
});

test("the list of steps is put away by who may, and taken out again under Settings", async ({
  empty: { url, word },
  browser,
}) => {
  const program = new Client(url);
  expect((await program.post("/api/v1/setup", body(word))).status).toBe(201);
  expect((await program.signIn("asa@lund.example", "en stig genom lövskogen")).status).toBe(200);
  const context = await browser.newContext({ baseURL: url });
  await context.addCookies([...program.cookies].map(([name, value]) => ({ name, value, url })));
  const page = await context.newPage();
  await page.goto("/ostarkivet");
  await page.getByRole("button", { name: "Lägg undan listan" }).click();
  await expect(page.getByRole("heading", { name: "Kom igång" })).toHaveCount(0);
  await page.goto("/ostarkivet/settings/office");
  await page.getByRole("button", { name: "Visa listan igen" }).click();
  await expect(page.getByRole("button", { name: "Visa listan igen" })).toHaveCount(0);

  await page.getByLabel("Namn", { exact: true }).fill("Arkiv Öst");
  await page.getByRole("button", { name: "Lägg till ett organ" }).click();
  await page.getByLabel("Organets namn").fill("Samverkansrådet");
  await page.getByLabel("Leveransplan", { exact: true }).selectOption("council");
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await expect(page.getByText("Uppgifterna om samverkan är sparade.")).toBeVisible();
  const { body: office } = await program.get<{
    name: string;
    version: number;
    decidedBy: object;
    bodies: object[];
  }>("/api/v1/ostarkivet/office");
  expect(office).toMatchObject({
    name: "Arkiv Öst",
    bodies: [{ key: "samverkansradet", kind: "council" }],
    decidedBy: { plan: { by: "council", councilRole: "decides" } },
  });
  await page.goto("/ostarkivet");
  await expect(page.getByRole("heading", { name: "Kom igång" })).toBeVisible();
  await context.close();
});

test("by the API: this site alone, no key needed, one office, and 100 wrong words an address", async ({
  empty: { url, word },
}) => {
  const program = new Client(url);
  expect((await program.get("/api/v1/setup")).body).toEqual({ needed: true });
  const from = (address: string) => ({ "X-Forwarded-For": address });
  const foreign = await program.post("/api/v1/setup", body(word), { Origin: "https://elsewhere.example" });
  expect([foreign.status, foreign.body]).toEqual([
    403,
    expect.objectContaining({ code: "request.foreignOrigin" }),
  ]);
  const keyless = { "Idempotency-Key": undefined };
  const statuses = new Map<number, number>();
  for (let tries = 0; tries < 105; tries += 1) {
    const { status } = await program.post("/api/v1/setup", body("fel"), { ...keyless, ...from("192.0.2.7") });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect([...statuses]).toEqual([
    [404, 100],
    [429, 5],
  ]);
  // The right word from there waits too; from elsewhere it does not.
  const waiting = await program.post("/api/v1/setup", body(word), from("192.0.2.7"));
  expect([waiting.status, Number(waiting.headers.get("retry-after")) > 0]).toEqual([429, true]);
  const wrong = { ...body(word), host: "0000" };
  expect((await program.post("/api/v1/setup", wrong, from("192.0.2.8"))).status).toBe(422);
  const made = await program.post("/api/v1/setup", body(word), { ...keyless, ...from("192.0.2.8") });
  expect([made.status, made.body]).toEqual([201, { office: "ostarkivet" }]);
  expect((await program.post("/api/v1/setup", body(word), from("192.0.2.8"))).status).toBe(404);
  expect((await program.get("/api/v1/setup")).body).toEqual({ needed: false });
  expect((await program.signIn("ASA@lund.example", "en stig genom lövskogen")).status).toBe(200);
});
