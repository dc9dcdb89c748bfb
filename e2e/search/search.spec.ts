import type { Page } from "@playwright/test";
import { violations } from "../support/axe";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";

interface Item {
  id: string;
  kind: string;
  title: string;
  context: string;
  href: string;
}
interface List {
  items: Item[];
  nextCursor: null;
}

const S = "/api/v1/skanearkiv/search";
const combobox = (page: Page) => page.getByRole("combobox", { name: "Sök och gå till" });
const option = (page: Page, name: string | RegExp) => page.getByRole("dialog").getByRole("option", { name });

test.describe("the API", () => {
  test("answers a list whose items lead somewhere", async ({ client }) => {
    const coordinator = await client("coordinator");
    const { status, body } = await coordinator.get<List>(`${S}?q=trelleborg%20w3d3`);
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        {
          id: expect.any(String),
          kind: "delivery",
          title: "W3D3, Trelleborg",
          context: "Leveranskontroll · Formpipe",
          href: expect.stringMatching(/^\/skanearkiv\/deliveries\/[0-9a-f-]{36}$/),
        },
      ],
      nextCursor: null,
    });
    expect((await coordinator.get(body.items[0]!.href)).status).toBe(200);
    for (const q of ["", "?q=", "?q=%20%20", "?q=%F0%9F%8E%89"])
      expect((await coordinator.get<List>(S + q)).body).toEqual({ items: [], nextCursor: null });
  });

  test("takes operators as text and refuses what is too long or no text", async ({ client }) => {
    const coordinator = await client("coordinator");
    for (const q of ["& | !", ":*", "((", "'", '"', "%", "_", "\\", "w3d3 <-> x", "a:b", "--"])
      expect([q, (await coordinator.get(`${S}?q=${encodeURIComponent(q)}`)).status]).toEqual([q, 200]);
    for (const q of ["a".repeat(201), "a%00b"]) {
      const { status, body } = await coordinator.get(`${S}?q=${q}`);
      expect([status, body["code"]]).toEqual([400, "request.badQuery"]);
      expect(body["errors"]).toEqual([expect.objectContaining({ path: "q" })]);
    }
    expect((await coordinator.get(`${S}?q=a&cursor=x`)).status).toBe(400);
    expect((await coordinator.get(`${S}?q=${"a".repeat(200)}`)).status).toBe(200);
  });
});

test.describe("the page", () => {
  test("searches without script", async ({ asActor, browser, app }) => {
    const signedIn = await asActor("coordinator");
    const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
    await context.addCookies(await signedIn.context().cookies());
    const page = await context.newPage();
    await page.goto("/skanearkiv/deliveries");
    await page.getByRole("link", { name: "Sök och gå till" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sök");
    await page.getByLabel("Sök efter").fill("treleborg");
    await page.getByRole("button", { name: "Sök" }).click();
    await expect(page.getByText("3 träffar på ”treleborg”")).toBeVisible();
    await page.getByRole("link", { name: "W3D3, Trelleborg" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("W3D3, Trelleborg");
    await context.close();
  });

  test("says calmly what cannot be searched for, and what can", async ({ asActor }) => {
    const page = await asActor("coordinator");
    for (const q of ["a".repeat(201), "%00", "%ED%A0%80"]) {
      expect((await page.goto(`/skanearkiv/search?q=${q}`))?.status()).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sök");
    }
    await page.goto(`/skanearkiv/search?q=${"a".repeat(201)}`);
    await expect(page.getByText("Skriv högst 200 vanliga tecken.")).toBeVisible();
    await page.goto("/skanearkiv/search?q=xyzzy");
    await expect(page.getByText("Kontrollera stavningen")).toBeVisible();
    const administrator = await asActor("administrator");
    await administrator.goto("/skanearkiv/search?q=lund");
    await expect(administrator.getByText("Din roll öppnar inga kommuner")).toBeVisible();
  });
});

test.describe("the palette", () => {
  test("is opened, used and closed with the keyboard, and gives the focus back", async ({ asActor }) => {
    const page = await asActor("coordinator");
    await page.goto("/skanearkiv/deliveries");
    const before = page.getByRole("combobox", { name: /^Kommun/ });
    await before.focus();
    await expect(async () => {
      await page.keyboard.press("Control+k");
      await expect(combobox(page)).toBeFocused({ timeout: 500 });
    }).toPass();
    await expect(option(page, "Översikt")).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowUp");
    await expect(option(page, "API")).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Escape");
    await expect(combobox(page)).toBeHidden();
    await expect(before).toBeFocused();

    await page.keyboard.press("Control+k");
    await page.keyboard.type("trell");
    await expect(option(page, /^Trelleborg 1287/)).toHaveAttribute("aria-selected", "true");
    await expect(page.getByRole("status").filter({ hasText: "Träffar: 3" })).toBeAttached();
    const active = await combobox(page).getAttribute("aria-activedescendant");
    expect(await option(page, /^Trelleborg 1287/).getAttribute("id")).toBe(active);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(option(page, /^W3D3, Trelleborg/)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("W3D3, Trelleborg");
    await expect(combobox(page)).toBeHidden();
  });

  test("leads to pages by their names, and to the search page when Enter comes before the answer", async ({
    asActor,
  }) => {
    const page = await asActor("administrator");
    await page.goto("/skanearkiv");
    await page.getByRole("link", { name: "Sök och gå till" }).click();
    await expect(combobox(page)).toBeFocused();
    await page.keyboard.type("inst");
    await expect(option(page, "Inställningar")).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "Inga träffar" })).toBeAttached();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inställningar");
    await page.getByRole("link", { name: "Sök och gå till" }).click();
    await expect(combobox(page)).toBeFocused();
    await page.keyboard.type("lund");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/skanearkiv\/search\?q=lund$/);
  });

  test("is an icon with a name on a phone, and closes by its button", async ({ asActor }) => {
    const page = await asActor("archivist", "trelleborg");
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/skanearkiv");
    await page.getByRole("link", { name: "Sök och gå till" }).click();
    await combobox(page).fill("w3d3");
    await expect(option(page, /^W3D3, Trelleborg/)).toBeVisible();
    await page.getByRole("button", { name: "Stäng" }).click();
    await expect(combobox(page)).toBeHidden();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  });

  test("fetches its code only when it is asked for", async ({ asActor }) => {
    const page = await asActor("coordinator");
    const scripts: string[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push(response.url());
    });
    await page.goto("/skanearkiv/deliveries", { waitUntil: "networkidle" });
    const atFirst = scripts.length;
    await page.getByRole("link", { name: "Sök och gå till" }).click();
    await expect(combobox(page)).toBeFocused();
    expect(scripts.length).toBeGreaterThan(atFirst);
  });
});

test.describe("when something is wrong", () => {
  test.use({ isolated: true });

  test("the palette says what to do: offline, and when the session has ended", async ({ asActor, app }) => {
    const page = await asActor("coordinator");
    await page.goto("/skanearkiv");
    await page.getByRole("link", { name: "Sök och gå till" }).click();
    await page.context().setOffline(true);
    await combobox(page).fill("lund");
    await expect(page.getByRole("alert").filter({ hasText: "Servern svarar inte" })).toBeVisible();
    await page.context().setOffline(false);
    await combobox(page).fill("lund ");
    await combobox(page).fill("lun");
    await expect(option(page, /^Lund 1281/)).toBeVisible();
    await query(app.database, "DELETE FROM session");
    await combobox(page).fill("trell");
    await expect(page.getByRole("alert").filter({ hasText: "Du är inte inloggad" })).toBeVisible();
    await page.getByRole("link", { name: "Logga in" }).click();
    await expect(page.getByLabel("E-post")).toBeVisible();
  });
});

test.describe("what somebody does", () => {
  const found = async (page: Page, words: string): Promise<string[]> => {
    await page.goto("/skanearkiv/settings");
    // The keys are heard once the page's script has come.
    await expect(async () => {
      await page.keyboard.press("Control+K");
      await expect(combobox(page)).toBeVisible({ timeout: 500 });
    }).toPass();
    await combobox(page).fill(words);
    const actions = page.getByRole("dialog").getByRole("group", { name: "Gör" }).getByRole("option");
    await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();
    return actions.allInnerTexts();
  };

  test("is found by the words for it beside the rows, by role", async ({ asActor }) => {
    const coordinator = await asActor("coordinator");
    expect((await found(coordinator, "ny kommun"))[0]).toBe("Lägg till kommun");
    expect(await found(coordinator, "nytt system")).toContain("Lägg till system");
    expect(await found(coordinator, "bjud in")).toEqual(["Bjud in"]);
    for (const [words, page] of [
      ["matrisen", "Matris"],
      ["logg", "Logg"],
    ] as const) {
      await found(coordinator, words);
      await expect(option(coordinator, page)).toBeVisible();
    }
    expect(await found(coordinator, "byt språk")).toEqual(["Byt språk"]);
    await coordinator.keyboard.press("Enter");
    await expect(coordinator).toHaveURL("/skanearkiv/settings#personal");

    const systemManager = await asActor("systemManager", "trelleborg");
    expect(await found(systemManager, "ny kommun")).not.toContain("Lägg till kommun");
    expect(await found(systemManager, "bjud in")).toEqual([]);
    expect(await found(systemManager, "byt språk")).toEqual(["Byt språk"]);
  });
});
