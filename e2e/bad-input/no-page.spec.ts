import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";

/** What the page's scripts complain of, such as markup that the browser reads otherwise than the server wrote it. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on("pageerror", (error) => found.push(error.message));
  return found;
}

test("what is not there, or not for the reader, says so in heading and title, without an error of its own", async ({
  asActor,
  page,
}) => {
  const archivist = await asActor("archivist", "trelleborg");
  for (const [one, path, heading] of [
    [archivist, "/skanearkiv/deliveries/unknown", "Sidan finns inte"],
    [archivist, "/skanearkiv/nowhere/at/all", "Sidan finns inte"],
    [archivist, "/skanearkiv/audit", "Din roll har inte tillgång hit"],
    [page, "/nowhere/at/all", "Sidan finns inte"],
  ] as const) {
    const wrong = complaints(one);
    await one.goto(path);
    await expect(one.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(one).toHaveTitle(`${heading} · Arkivlots`);
    await one.waitForLoadState("load");
    expect([path, wrong]).toEqual([path, []]);
  }
});
