import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page as it stands, in light and in dark, told so that it can be mended. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  // A form's button wakes when the form's script has come; one that sleeps is not measured.
  await expect(page.locator("button:disabled")).toHaveCount(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const theme of ["light", "dark"]) {
    await page.evaluate((value) => {
      document.documentElement.dataset["theme"] = value;
      // A colour that is on its way from the other theme would be measured. It is not waited for: a
      // page that nobody looks at may draw no further picture, and then it never arrives.
      for (const animation of document.getAnimations()) animation.finish();
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
