import { expect, test } from "../support/fixtures";

/** Phones, and what a laptop shows at 200 %: WCAG 1.4.10. */
const widths = [320, 390, 640, 800, 980, 1024];
const pages = [
  "",
  "/deliveries?plan=late",
  "/deliveries/matrix",
  "/systems",
  "/municipalities",
  "/approvals",
  "/audit",
];

test("no page of the filled office is wider than its window, however small or magnified", async ({
  asActor,
}) => {
  test.setTimeout(90_000);
  const page = await asActor("coordinator", undefined, "exempel");
  for (const path of pages) {
    await page.goto(`/exempel${path}`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(over, `${path || "/"} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});
