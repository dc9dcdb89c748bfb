import type { Page } from "@playwright/test";

/**
 * The links, buttons and fields on a phone that are lower or narrower than 24 px (WCAG 2.5.8). A
 * link within a sentence is as high as its line, and the whole row of a stacked table is its link.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const found = await page.evaluate(() => {
    const isInSentence = (target: Element) => {
      const block = target.closest("p, dd, li, td, .flag-text, .note, .assumption, .said");
      const around = (block?.textContent ?? "").trim().length;
      const own = (target.textContent ?? "").trim().length;
      return getComputedStyle(target).display === "inline" && around > own + 3;
    };
    const label = (target: Element) => target.closest("label") ?? target;
    return [...document.querySelectorAll("a[href], button, summary, select, input:not([type=hidden])")]
      .filter((target) => target.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((target) => !target.matches(".dt-row-link, .skip, .matrix a") && !isInSentence(target))
      .flatMap((target) => {
        const { width, height } = label(target).getBoundingClientRect();
        const isSmall = width > 0 && (width < 23.9 || height < 23.9);
        return isSmall ? [`${width}x${height} ${target.outerHTML.slice(0, 120)}`] : [];
      });
  });
  if (size) await page.setViewportSize(size);
  return found;
}
