import type { Page } from "@playwright/test";
import { addressOf, PASSWORD } from "../support/actors";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";
import { findPlaces } from "../support/pages";

test.use({ isolated: true });

const S = "/api/v1/skanearkiv";
const bell = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

test("the coordinator mentions Trelleborg's archivist, who is told, reads it and is told no more", async ({
  asActor,
  client,
}) => {
  const { delivery } = await findPlaces(await client("coordinator"));
  const coordinator = await asActor("coordinator");
  await coordinator.goto(`/skanearkiv/deliveries/${delivery}`);
  await coordinator.getByLabel("Ny kommentar").fill("Kan du se på punkt 25?\n<b>Före fredag.</b>");
  await coordinator.getByText("Nämn någon").click();
  await coordinator.getByRole("checkbox", { name: /Demoarkivarie, Trelleborg/ }).check();
  await expect(coordinator.getByRole("checkbox", { name: /Skurup/ })).toHaveCount(0);
  await coordinator.getByRole("button", { name: "Spara kommentaren" }).click();
  const comments = coordinator.getByRole("region", { name: "Kommentarer" });
  const said = comments.getByRole("listitem").last();
  await expect(said).toContainText("<b>Före fredag.</b>");
  await expect(said).toContainText("Nämner Demoarkivarie, Trelleborg");
  const status = comments.getByRole("status").filter({ hasText: "Kommentaren är sparad" });
  expect((await status.boundingBox())!.height).toBeGreaterThan(10);
  await expect(comments.getByLabel("Ny kommentar")).toHaveValue("");
  await expect(bell(coordinator, "Aviseringar")).toBeVisible();

  const archivist = await asActor("archivist", "trelleborg");
  await archivist.goto("/skanearkiv");
  await bell(archivist, "Aviseringar, 1 oläst").click();
  await expect(archivist.getByRole("heading", { level: 1 })).toHaveText("Aviseringar");
  const row = archivist.getByRole("row", { name: /nämnde dig i en kommentar/ });
  await expect(row).toContainText("W3D3, Trelleborg");
  await expect(row).toContainText("Oläst");
  await row.getByRole("button", { name: /^Markera som läst/ }).click();
  await expect(row).not.toContainText("Oläst");
  await expect(bell(archivist, "Aviseringar")).toBeVisible();
  await row.getByRole("link").click();
  await expect(archivist).toHaveURL(new RegExp(`/deliveries/${delivery}\\?comment=[0-9a-f-]+#comment-`));
  await expect(archivist.getByText("Kan du se på punkt 25?")).toBeVisible();

  const neighbour = await asActor("archivist", "skurup");
  await neighbour.goto("/skanearkiv/notifications");
  await expect(bell(neighbour, "Aviseringar")).toBeVisible();
  await expect(neighbour.getByText("Inga aviseringar")).toBeVisible();
});

test("a link to a comment leads to it through the sign-in page, though many have followed it", async ({
  app,
  browser,
  client,
}) => {
  const coordinator = await client("coordinator");
  const { delivery } = await findPlaces(coordinator);
  const at = `${S}/deliveries/${delivery}/comments`;
  const { body } = await coordinator.post<{ id: string }>(at, { body: "Se https://arkiv.example/fgs." });
  await query(
    app.database,
    `INSERT INTO comment (id, office_id, municipality_id, subject_type, subject_id, body, author_role, created_by)
     SELECT ('fff00000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, office_id, municipality_id, subject_type, subject_id,
       'nr ' || i, author_role, created_by FROM comment, generate_series(1, 115) i WHERE id = $1`,
    [body.id],
  );
  const page = await (await browser.newContext({ baseURL: app.url })).newPage();
  await page.goto(`/skanearkiv/deliveries/${delivery}?comment=${body.id}`);
  await page.getByLabel("E-post").fill(addressOf("archivist", "trelleborg"));
  await page.getByLabel("Lösenord", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Logga in" }).click();
  const said = page.locator(`#comment-${body.id}`);
  await expect(said).toBeFocused();
  await expect(said).toBeInViewport();
  const link = said.getByRole("link", { name: "https://arkiv.example/fgs" });
  await expect(link).toHaveAttribute("rel", "nofollow noopener noreferrer");
  await page.context().close();
});

test("following a notification, or marking them all, empties the bell", async ({ asActor, client }) => {
  const coordinator = await client("coordinator");
  const { delivery } = await findPlaces(coordinator);
  const at = `${S}/deliveries/${delivery}`;
  const { items } = (await coordinator.get<{ items: { id: string; name: string }[] }>(`${at}/people`)).body;
  const mentions = items.filter(({ name }) => name === "Demoarkivarie, Trelleborg").map(({ id }) => id);
  const say = (body: string) => coordinator.post(`${at}/comments`, { body, mentions });
  for (const body of ["ett", "två", "tre"]) expect((await say(body)).status).toBe(201);
  const page = await asActor("archivist", "trelleborg");
  await page.goto("/skanearkiv/notifications");
  await expect(bell(page, "Aviseringar, 3 olästa")).toBeVisible();
  await page
    .getByRole("link", { name: /nämnde dig/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("W3D3, Trelleborg");
  await bell(page, "Aviseringar, 2 olästa").click();
  await page.getByRole("button", { name: "Markera alla som lästa" }).click();
  await expect(page.getByText("Alla är markerade som lästa")).toBeVisible();
  await expect(bell(page, "Aviseringar")).toBeVisible();
  await page.getByRole("link", { name: "Visa bara olästa" }).click();
  await expect(page.getByText("Inget oläst")).toBeVisible();
});

test("who may not see the delivery cannot be mentioned, and the answer does not tell why", async ({
  client,
}) => {
  const coordinator = await client("coordinator");
  const { delivery } = await findPlaces(coordinator);
  const { body } = await coordinator.get<{ items: { id: string; municipality: { name: string } }[] }>(
    `${S}/deliveries`,
  );
  const skurup = body.items.find(({ municipality }) => municipality.name === "Skurup")!.id;
  const people = await coordinator.get<{ items: { id: string; name: string }[] }>(
    `${S}/deliveries/${skurup}/people`,
  );
  const stranger = people.body.items.find(({ name }) => name === "Demoarkivarie, Skurup")!.id;
  const answers = await Promise.all(
    [stranger, crypto.randomUUID()].map((id) =>
      coordinator.post(`${S}/deliveries/${delivery}/comments`, { body: "x", mentions: [id] }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([422, 422]);
  expect(answers[0]!.body).toMatchObject({
    code: "comment.mentionNotAllowed",
    errors: [{ path: "mentions.0", code: "comment.mentionNotAllowed" }],
  });
  expect(answers[1]!.text).toBe(answers[0]!.text);
  const list = await coordinator.get<{ items: unknown[] }>(`${S}/deliveries/${delivery}/comments`);
  expect(list.body.items).toEqual([]);
});

test("the longest word and the longest name stay within the screen", async ({ app, asActor, client }) => {
  const coordinator = await client("coordinator");
  const { delivery } = await findPlaces(coordinator);
  const at = `${S}/deliveries/${delivery}`;
  await query(app.database, `UPDATE "user" SET name = repeat('Å', 200) WHERE email = $1`, [
    addressOf("coordinator"),
  ]);
  const { items } = (await coordinator.get<{ items: { id: string; role: string }[] }>(`${at}/people`)).body;
  const mentions = items.filter(({ role }) => role === "council").map(({ id }) => id);
  await coordinator.post(`${at}/comments`, { body: "å".repeat(4000), mentions });
  const page = await asActor("council");
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const [path, text] of [
      [`/skanearkiv/deliveries/${delivery}`, /^å{4000}$/],
      ["/skanearkiv/notifications", /^Å{200} nämnde dig/],
    ] as const) {
      await page.goto(path);
      await expect(page.getByText(text)).toBeVisible();
      await expect(page.getByLabel("Ny kommentar")).toHaveCount(0);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([path, width, over]).toEqual([path, width, 0]);
    }
  }
});
