import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { expect, type Page } from "@playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that look at colours; all others find the same in dark as in light. */
const ofColour = ["color-contrast", "link-in-text-block"];

/**
 * Texts whose colours have been looked at, by all that style sheets can know of them. Colours are
 * two thirds of what axe takes, and a heading in a sheet is as dark on the next page.
 */
const lookedAt = new Set<string>();

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
  const { found, fresh } = await page.evaluate(
    async ([all, colours, known]) => {
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
      // What a style sheet can go by, from the element to the root. An address or a name is not.
      const words = new Set(["href", "id", "for", "value", "name", "title", "content", "src", "alt"]);
      const hash = (text: string): string => {
        let [a, b] = [0x811c9dc5, 0x9747b28c];
        for (let at = 0; at < text.length; at += 1) {
          a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
          b = Math.imul(b ^ text.charCodeAt(at), 0x85ebca6b);
        }
        return `${a >>> 0}.${b >>> 0}`;
      };
      const chains = new Map<Element, string>();
      const chainOf = (element: Element): string => {
        const seenBefore = chains.get(element);
        if (seenBefore !== undefined) return seenBefore;
        const own = [...element.attributes].filter(
          ({ name }) => !words.has(name) && !/^aria-(label|described|controls|details|owns)/.test(name),
        );
        const told = own.map(({ name, value }) => `${name}=${value}`).join();
        const before = element.parentElement ? chainOf(element.parentElement) : "";
        const chain = hash(`${before}>${element.tagName} ${told}`);
        chains.set(element, chain);
        return chain;
      };
      const isKnown = new Set(known);
      const texts = new Map<string, Element>();
      for (const element of document.body.querySelectorAll("*")) {
        const hasText = [...element.childNodes].some((one) => one.nodeType === 3 && one.nodeValue?.trim());
        if (!hasText && !element.matches("input, select, textarea")) continue;
        const chain = chainOf(element);
        if (!isKnown.has(chain) && !texts.has(chain) && element.checkVisibility()) texts.set(chain, element);
      }
      const include = [...texts.values()];
      const rest = Object.fromEntries(colours!.map((id) => [id, { enabled: false }]));
      const tell = (theme: string, { violations: broken }: axe.AxeResults) => {
        for (const { id, nodes } of broken)
          found.push(`${theme} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
      };
      const resultTypes: axe.RunOptions["resultTypes"] = ["violations"];
      document.documentElement.dataset["theme"] = "light";
      tell("light", await run.run({ runOnly: { type: "tag", values: all! }, rules: rest, resultTypes }));
      for (const theme of include.length > 0 ? ["light", "dark"] : []) {
        document.documentElement.dataset["theme"] = theme;
        tell(theme, await run.run({ include }, { runOnly: { type: "rule", values: colours! }, resultTypes }));
      }
      for (const one of document.querySelectorAll("[data-alike]")) one.removeAttribute("data-alike");
      document.adoptedStyleSheets.pop();
      return { found, fresh: [...texts.keys()] };
    },
    [tags, ofColour, [...lookedAt]],
  );
  // What is wrong is told of every page that has it.
  if (found.length === 0) for (const one of fresh) lookedAt.add(one);
  return found;
}
