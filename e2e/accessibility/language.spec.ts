import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { visitAll } from "../support/visit";

/** Whole words that would give away an English text; codes and addresses stand in code elements. */
const english =
  /\b(the|and|your|you|sign in|sign out|password|submit|loading|error|not found|delivery|deliveries|approval|municipality|settings|overview|choose file|unknown|pending|open|closed)\b/i;

/** What a reader sees and what is read aloud, without code, chosen names of languages and what people wrote. */
async function textsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const one of copy.querySelectorAll("script, style, code, pre, [lang]:not([lang=sv])")) one.remove();
    const labels = [...copy.querySelectorAll("[aria-label], [title], [placeholder], [alt]")].map((one) =>
      ["aria-label", "title", "placeholder", "alt"].map((name) => one.getAttribute(name) ?? "").join(" "),
    );
    return `${document.title} ${copy.textContent} ${labels.join(" ")}`;
  });
}

test("nothing English shows in the Swedish screens", async ({ asActor, client, browser, app }) => {
  test.setTimeout(120_000);
  await visitAll({ asActor, client, browser, app }, async (page, { name, office }) => {
    if (office === "helgeland") return;
    await expect(page.locator("html")).toHaveAttribute("lang", "sv");
    const text = await textsOf(page);
    expect.soft(english.exec(text)?.[0] ?? null, `${name}: ${near(text)}`).toBeNull();
  });
});

/** The place in the text, so that it can be found. */
function near(text: string): string {
  const at = text.search(english);
  return at < 0 ? "" : text.slice(Math.max(0, at - 60), at + 60);
}

test("Helgeland is greeted in bokmål, in another language when one is chosen", async ({ asActor, app }) => {
  const page = await asActor("archivist", "rana", "helgeland");
  await page.goto("/helgeland");
  await expect(page.locator("html")).toHaveAttribute("lang", "nb");
  await page.context().addCookies([{ name: "locale", value: "en", url: app.url }]);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
