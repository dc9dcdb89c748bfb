import type { Browser, Page } from "@playwright/test";
import { Client } from "../support/client";
import { test, type Empty } from "../support/empty-office";
import { expect } from "../support/fixtures";
import type { Smtp } from "../../lib/testing/smtp";

const PASSWORD = "en stig genom lövskogen";
const MEMBERS = [
  ...["Lomma", "Staffanstorp", "Svedala", "Vellinge", "Sjöbo", "Höör", "Tomelilla"],
  ...["Bromölla", "Klippan", "Åstorp", "Bjuv", "Kävlinge", "Skurup", "Trelleborg", "Hörby"],
];

/** The address in the newest letter to somebody, once it has come. */
async function linkTo(smtp: Smtp, address: string, subject: string): Promise<string> {
  const found = () =>
    smtp.letters.findLast((letter) => {
      const to = [letter.to].flat().flatMap((one) => one?.value ?? []);
      return letter.subject?.includes(subject) && to.some((one) => one.address === address);
    });
  await expect.poll(() => found()?.subject, { timeout: 30_000, message: address }).toContain(subject);
  const [link] = found()?.text?.match(/http:\/\/\S+\/links\/\S+/) ?? [];
  return new URL(link ?? "").pathname;
}

/** A browser of somebody's own. */
const browserOf = async (browser: Browser, url: string): Promise<Page> =>
  (await browser.newContext({ baseURL: url, locale: "sv-SE" })).newPage();

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-post").fill(email);
  await page.getByLabel("Lösenord", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Logga in" }).click();
  await expect(page).toHaveURL("/ostarkivet");
}

/** Opens the link of a letter, chooses a password and signs in. */
async function follow(page: Page, link: string, button: string, email: string, password = PASSWORD) {
  await page.goto(link);
  await page.getByLabel("Nytt lösenord").fill(password);
  await page.getByRole("button", { name: button }).click();
  await page.waitForURL("**/sign-in");
  await signIn(page, email, password);
}

async function invite(page: Page, name: string, email: string, role: string, municipality?: string) {
  await page.goto("/ostarkivet/people/invite");
  await page.getByLabel("Namn").fill(name);
  await page.getByLabel("E-post").fill(email);
  await page.getByLabel("Roll", { exact: true }).selectOption({ label: role });
  if (municipality) await page.getByLabel("Kommun", { exact: true }).selectOption({ label: municipality });
  await page.getByRole("button", { name: "Bjud in", exact: true }).click();
  await expect(page.getByText(`${name} är inbjuden.`)).toBeVisible();
}

/** The office and its administrator, by the word of the start. */
async function setUp(page: Page, { word }: Empty): Promise<void> {
  await page.goto("/");
  await page.getByLabel("Startord").fill(word);
  await page.getByLabel("Namn", { exact: true }).fill("Östarkivet");
  await page.getByLabel(/^Värdkommun/).fill("Lund");
  await page.getByLabel("För- och efternamn").fill("Åsa Ek");
  await page.getByLabel("E-post").fill("asa@lund.example");
  await page.getByLabel("Lösenord", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: /Lägg upp/ }).click();
  await expect(page).toHaveURL("/ostarkivet");
}

async function addMembers(page: Page): Promise<void> {
  await page.goto("/ostarkivet/municipalities/new");
  const name = page.getByRole("combobox", { name: "Kommun", exact: true });
  for (const member of MEMBERS) {
    await name.fill(member);
    await name.press("Enter");
    await expect(page.getByText(`${member} är med.`)).toBeVisible();
  }
  await expect(page.getByText("16 kommuner är med nu.")).toBeVisible();
}

/** Notes that somebody signs on the executive board's delegation; a substitute in whose place. */
async function noteMandate(page: Page, person: string, inPlaceOf?: string): Promise<void> {
  await page.goto("/ostarkivet/municipalities/1287/mandates");
  await page.getByLabel("Person", { exact: true }).selectOption({ label: person });
  await page.getByLabel("På delegation av").fill("Kommunstyrelsen");
  await page.getByLabel("Punkt i delegationsordningen").fill("7.3");
  if (inPlaceOf) await page.getByLabel(/^Vikarie för/).selectOption({ label: inPlaceOf });
  await page.getByRole("button", { name: "Anteckna delegationen" }).click();
  await expect(page.getByText("Delegationen är antecknad")).toBeVisible();
}

test("an empty database becomes an office by its people's screens alone, and one of them leaves it", async ({
  emptyWithMail: empty,
  browser,
}) => {
  test.setTimeout(240_000);
  const { url, smtp } = empty;
  const administrator = await browserOf(browser, url);
  await setUp(administrator, empty);
  await expect(administrator.getByRole("heading", { name: "Kom igång" })).toBeVisible();
  await invite(administrator, "Sam Ordnare", "sam@lund.example", "Samordnare");

  const coordinator = await browserOf(browser, url);
  const invitation = await linkTo(smtp, "sam@lund.example", "Inbjudan till Östarkivet");
  await follow(coordinator, invitation, "Skapa kontot", "sam@lund.example");
  await addMembers(coordinator);
  await invite(coordinator, "Eva Ekonom", "eva@lund.example", "Ekonom");
  await coordinator.goto("/ostarkivet/people/invite");
  await coordinator.getByText("Flera på en gång").click();
  await coordinator
    .getByLabel("Rader")
    .fill(
      [
        "Anna Arkivarie; anna@trelleborg.example; Kommunarkivarie; Trelleborg",
        "Vera Vikarie; vera@trelleborg.example; Kommunarkivarie; Trelleborg",
        "Siv System; siv@trelleborg.example; Systemförvaltare; Trelleborg",
        "Ny Förvaltare; ny@trelleborg.example; Systemförvaltare; Trelleborg",
      ].join("\n"),
    );
  await coordinator.getByRole("button", { name: "Visa vad som lästs" }).click();
  await coordinator.getByRole("button", { name: "Bjud in 4 personer" }).click();
  await expect(coordinator.getByText("4 personer är inbjudna.")).toBeVisible();

  const pages: Record<string, Page> = {};
  for (const address of [
    "eva@lund",
    "anna@trelleborg",
    "vera@trelleborg",
    "siv@trelleborg",
    "ny@trelleborg",
  ]) {
    const email = `${address}.example`;
    const page = await browserOf(browser, url);
    await follow(page, await linkTo(smtp, email, "Inbjudan"), "Skapa kontot", email);
    pages[address.split("@")[0] ?? ""] = page;
  }
  await noteMandate(coordinator, "Anna Arkivarie");
  await noteMandate(coordinator, "Vera Vikarie", "Anna Arkivarie");
  await expect(coordinator.getByText("vikarie för Anna Arkivarie")).toBeVisible();

  const { anna, siv } = pages as { anna: Page; siv: Page };
  await anna.context().clearCookies();
  await anna.goto("/sign-in");
  await anna.getByRole("link", { name: "Glömt lösenordet?" }).click();
  // The page before has a field of the same name.
  await expect(anna.getByRole("heading", { name: "Glömt lösenordet?" })).toBeVisible();
  await anna.getByLabel("E-post").fill("anna@trelleborg.example");
  await anna.getByRole("button", { name: "Skicka länken" }).click();
  await expect(anna.getByText("Finns det ett konto med den adressen")).toBeVisible();
  const again = await linkTo(smtp, "anna@trelleborg.example", "Välj ett nytt lösenord");
  await follow(anna, again, "Byt lösenord", "anna@trelleborg.example", "tretton gröna sköldpaddor");

  await coordinator.goto("/ostarkivet/people");
  await coordinator.getByRole("link", { name: "Siv System" }).click();
  await coordinator.getByLabel("Lämna över till").selectOption({ label: "Ny Förvaltare" });
  await coordinator.getByRole("button", { name: "Ta bort Siv System från samverkan" }).click();
  await coordinator.getByRole("button", { name: "Ja, ta bort" }).click();
  await expect(coordinator.getByText("Rollerna är överlämnade till Ny Förvaltare.")).toBeVisible();
  await siv.goto("/ostarkivet");
  await expect(siv).toHaveURL(/\/sign-in/);
  await coordinator.goto("/ostarkivet");
  const steps = coordinator.getByRole("region", { name: "Kom igång" });
  await expect(steps.getByRole("listitem").filter({ hasText: "16" }).first()).toBeVisible();
});

test("the same by the API, from the word of the start to one who leaves", async ({
  emptyWithMail: empty,
}) => {
  test.setTimeout(120_000);
  const { url, word, smtp } = empty;
  const S = "/api/v1/ostarkivet";
  const program = () => new Client(url);
  const done = async (answer: Promise<{ status: number; text: string }>, status: number) =>
    expect(await answer.then(({ status: got, text }) => [got, text])).toEqual([status, expect.anything()]);
  expect((await program().get("/api/v1/setup")).body).toEqual({ needed: true });
  await done(
    program().post("/api/v1/setup", {
      token: word,
      office: { key: "ostarkivet", name: "Östarkivet", country: "SE" },
      host: "1281",
      administrator: { name: "Åsa Ek", email: "asa@lund.example", password: PASSWORD },
    }),
    201,
  );
  const signedIn = async (email: string, password = PASSWORD) => {
    const client = program();
    expect((await client.signIn(email, password)).status).toBe(200);
    return client;
  };
  const invited = async (by: Client, email: string, name: string, role: object) => {
    const roles = [{ municipality: null, vendor: null, from: null, until: null, ...role }];
    const answer = await by.post<{ person: { id: string }; link: string }>(`${S}/invitations`, {
      email,
      name,
      roles,
    });
    expect(answer.status, answer.text).toBe(201);
    expect(new URL(answer.body.link).pathname).toBe(await linkTo(smtp, email, "Inbjudan"));
    const token = answer.body.link.split("/").at(-1) ?? "";
    await done(program().post(`/api/v1/links/${token}`, { password: PASSWORD }), 204);
    return { id: answer.body.person.id, client: await signedIn(email) };
  };
  const administrator = await signedIn("asa@lund.example");
  const { client: coordinator } = await invited(administrator, "sam@lund.example", "Sam Ordnare", {
    role: "coordinator",
  });
  const codes: string[] = [];
  for (const name of MEMBERS) {
    const { body } = await coordinator.get<{ items: { code: string }[] }>(
      `${S}/municipality-register?q=${encodeURIComponent(name)}&limit=1`,
    );
    codes.push(body.items[0]?.code ?? "");
  }
  const since = {
    role: "member",
    custody: "municipalOwnership",
    since: "2026-01-01",
    group: null,
    decision: null,
  };
  for (const code of codes)
    await done(coordinator.post(`${S}/municipalities`, { country: "SE", code, ...since }), 201);
  const { body: office } = await coordinator.get<{ steps: { key: string; count: number; done: boolean }[] }>(
    `${S}/office`,
  );
  expect(office.steps[0]).toEqual({ key: "members", done: true, count: 16 });

  await invited(coordinator, "eva@lund.example", "Eva Ekonom", { role: "economist" });
  const archivist = { role: "archivist", municipality: "1287" };
  const anna = await invited(coordinator, "anna@trelleborg.example", "Anna Arkivarie", archivist);
  const vera = await invited(coordinator, "vera@trelleborg.example", "Vera Vikarie", archivist);
  const manager = { role: "systemManager", municipality: "1287" };
  const siv = await invited(anna.client, "siv@trelleborg.example", "Siv System", manager);
  const mandates = `${S}/municipalities/1287/mandates`;
  const note = async (person: string, substituteFor: string | null) => {
    const { headers } = await coordinator.get(`${S}/municipalities/1287`);
    return coordinator.call("POST", mandates, {
      headers: { "If-Match": headers.get("etag") ?? "" },
      body: {
        person,
        body: "Kommunstyrelsen",
        delegationItem: "7.3",
        adoptedOn: "2024-03-12",
        reference: null,
        from: null,
        until: null,
        substituteFor,
      },
    });
  };
  await done(note(anna.id, null), 201);
  await done(note(vera.id, anna.id), 201);

  await done(program().post("/api/v1/password-requests", { email: "anna@trelleborg.example" }), 202);
  const link = await linkTo(smtp, "anna@trelleborg.example", "Välj ett nytt lösenord");
  await done(program().post(`/api/v1${link}`, { password: "tretton gröna sköldpaddor" }), 204);
  expect((await anna.client.get(`${S}/deliveries`)).status).toBe(401);
  await signedIn("anna@trelleborg.example", "tretton gröna sköldpaddor");

  const { headers } = await coordinator.get(`${S}/people/${siv.id}`);
  await done(
    coordinator.call("POST", `${S}/people/${siv.id}/handover`, {
      body: { to: vera.id },
      headers: { "If-Match": headers.get("etag") ?? "" },
    }),
    200,
  );
  const { body: heir } = await coordinator.get<{ roles: { role: string }[] }>(`${S}/people/${vera.id}`);
  expect(heir.roles.map(({ role }) => role).sort()).toEqual(["archivist", "systemManager"]);
  expect((await siv.client.get(`${S}/deliveries`)).status).toBe(401);
});
