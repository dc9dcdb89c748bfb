import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page as it stands, in light and in dark, told so that it can be mended. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  // A colour that is still on its way from the other theme would be measured.
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const theme of ["light", "dark"]) {
    await page.evaluate(async (value) => {
      document.documentElement.dataset["theme"] = value;
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    }, theme);
    // No page has frames, so there is nothing to gather in a window of axe's own, which is slow.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).withTags(tags);
    found.push(
      ...(await axe.setLegacyMode().analyze()).violations.map(
        ({ id, nodes: [first] }) => `${theme} ${id}: ${first?.html} ${first?.failureSummary}`,
      ),
    );
  }
  return found;
}
