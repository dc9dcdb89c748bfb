import type { Page } from "@playwright/test";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";

/** The colour of the product's second half, on light paper and on dark. */
async function coloursOf(page: Page, address: string): Promise<string[]> {
  const colours: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    const colour = (element: Element) => getComputedStyle(element).color;
    colours.push(await page.locator(".brand b").evaluate(colour));
  }
  return colours;
}

const marine = ["rgb(35, 64, 107)", "rgb(163, 192, 236)"];

test("each office has its own colour, and none that of errors", async ({ asActor }) => {
  const offices = {
    skanearkiv: marine,
    "e-arkiv-mitt": ["rgb(92, 68, 51)", "rgb(210, 182, 152)"],
    helgeland: ["rgb(11, 100, 112)", "rgb(114, 194, 205)"],
    exempel: ["rgb(74, 90, 42)", "rgb(180, 197, 134)"],
  } as const;
  for (const [office, colours] of Object.entries(offices)) {
    const page = await asActor("coordinator", undefined, office as keyof typeof offices);
    expect([office, await coloursOf(page, `/${office}`)]).toEqual([office, colours]);
  }
});

test.describe("an office of its own", () => {
  test.use({ isolated: true });

  test("shows what it has chosen at the next page, to its own people alone", async ({ asActor, app }) => {
    const page = await asActor("coordinator");
    await query(app.database, "UPDATE office SET accent = 'plum' WHERE key = 'skanearkiv'");
    expect(await coloursOf(page, "/skanearkiv/settings")).toEqual(["rgb(112, 43, 94)", "rgb(217, 159, 200)"]);
    expect(await coloursOf(page, "/accessibility")).toEqual(marine);
    const stranger = await asActor("coordinator", undefined, "helgeland");
    await stranger.goto("/skanearkiv");
    await expect(stranger.locator("html")).not.toHaveAttribute("data-accent");
  });
});
