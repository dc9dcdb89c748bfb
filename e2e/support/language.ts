import type { Page } from "@playwright/test";

/** Whole words that would give away an English text; codes and addresses stand in code elements. */
const english =
  /\b(the|and|your|you|sign in|sign out|password|submit|loading|error|not found|delivery|deliveries|approval|municipality|settings|overview|choose file|unknown|pending|open|closed)\b/i;

/** What a reader sees and what is read aloud, without code, chosen names of languages and what people wrote. */
const textsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const one of copy.querySelectorAll("script, style, code, pre, [lang]:not([lang=sv])")) one.remove();
    const labels = [...copy.querySelectorAll("[aria-label], [title], [placeholder], [alt]")].map((one) =>
      ["aria-label", "title", "placeholder", "alt"].map((name) => one.getAttribute(name) ?? "").join(" "),
    );
    return `${document.title} ${copy.textContent} ${labels.join(" ")}`;
  });

/** The key of a text that is missing: "audit.audit.verify". */
const missing = /(?<![@.\p{L}\w/-])[a-z][A-Za-z]*(\.[a-z][A-Za-z]*){2,}(?![\p{L}\w.@/-])/u;

/**
 * The first English word, or key of a missing text, on a Swedish page, with the text around it; null
 * when there is none.
 */
export async function findEnglish(page: Page): Promise<string | null> {
  const text = await textsOf(page);
  const at = Math.max(text.search(english), text.search(missing));
  return at < 0 ? null : text.slice(Math.max(0, at - 60), at + 60);
}
