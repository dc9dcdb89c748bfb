import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { expect, type Page } from "@playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that look at colours; all others find the same in dark as in light. */
const ofColour = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds on the page, in light and in dark: the rule, the first element and how to fix it.
 * Of what is built alike in the same place (the rows of a list, a plan's deliveries), the first
 * three are looked at: five hundred take axe half a minute and tell the same.
 */
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
      still.replaceSync(`*, *::before, *::after { transition: none !important; }
        [data-alike] { display: none !important; }`);
      document.adoptedStyleSheets.push(still);
      // An element's tags, classes and attributes' names, without its words.
      const shapes = new Map<Element, string>();
      const open = ({ tagName, attributes }: Element) =>
        [tagName, ...[...attributes].map(({ name, value }) => (told.has(name) ? name + value : name))].join();
      const told = new Set(["class", "role", "type"]);
      const shapeOf = (element: Element): string => {
        const shape =
          shapes.get(element) ?? `<${open(element)}>${[...element.children].map(shapeOf).join("")}</>`;
        shapes.set(element, shape);
        return shape;
      };
      // What names something keeps all its words, and is kept beside what it names.
      const naming = "a, button, summary, th, label, legend, caption, h1, h2, h3, h4";
      const named = "label, input, select, textarea, [id], [role]";
      const seen = new Map<string, number>();
      const walk = (parent: Element, place: string) => {
        for (const child of parent.children) {
          if (child.matches(naming)) continue;
          const isRow = child.matches("tr, li");
          if (!isRow && (child.matches(named) || child.querySelector(named))) {
            walk(child, `${place}<${open(child)}>`);
            continue;
          }
          const key = place + shapeOf(child);
          const times = seen.get(key) ?? 0;
          seen.set(key, times + 1);
          // A table or list without a row would be a fault of its own.
          if (times < 3 || child === parent.firstElementChild) walk(child, `${place}<${open(child)}>`);
          else child.setAttribute("data-alike", "");
        }
      };
      for (const main of document.querySelectorAll("main")) walk(main, "");
      for (const [theme, only] of [
        ["light", { type: "tag" as const, values: all! }],
        ["dark", { type: "rule" as const, values: colours! }],
      ] as const) {
        document.documentElement.dataset["theme"] = theme;
        const { violations: broken } = await run.run({ runOnly: only, resultTypes: ["violations"] });
        for (const { id, nodes } of broken)
          found.push(`${theme} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
      }
      for (const one of document.querySelectorAll("[data-alike]")) one.removeAttribute("data-alike");
      document.adoptedStyleSheets.pop();
      return found;
    },
    [tags, ofColour],
  );
}
