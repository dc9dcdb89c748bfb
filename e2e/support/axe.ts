import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { expect, type Page } from "@playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that look at colours; all others find the same in dark as in light. */
const ofColour = ["color-contrast", "link-in-text-block"];

/** What axe finds on the page, in light and in dark: the rule, the first element and how to fix it. */
export async function violations(page: Page): Promise<string[]> {
  // A form's button is disabled until its script has loaded; a disabled button is not measured.
  await expect(page.locator("button:disabled")).toHaveCount(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  // No page has frames, so axe runs in the page itself, once for both themes.
  await page.evaluate(source);
  return page.evaluate(
    async ([all, colours]) => {
      const { axe: run } = window as unknown as { axe: typeof axe };
      const found: string[] = [];
      // A colour in transition from the other theme would be measured, and a page in the background
      // may draw no further frame: there are no transitions. (An adopted sheet, as CSP wants it.)
      const still = new CSSStyleSheet();
      still.replaceSync("*, *::before, *::after { transition: none !important; }");
      document.adoptedStyleSheets.push(still);
      for (const [theme, only] of [
        ["light", { type: "tag" as const, values: all! }],
        ["dark", { type: "rule" as const, values: colours! }],
      ] as const) {
        document.documentElement.dataset["theme"] = theme;
        const { violations: broken } = await run.run({ runOnly: only, resultTypes: ["violations"] });
        for (const { id, nodes } of broken)
          found.push(`${theme} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
      }
      return found;
    },
    [tags, ofColour],
  );
}
