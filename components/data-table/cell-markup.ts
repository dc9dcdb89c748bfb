import { attribute, escaped } from "../escaped";
import { iconMarkup } from "../ui/icon-markup";
import { shapeOf } from "../ui/mark";
import { partsOfDays } from "../ui/unbroken";
import type { CellFacts, TextCell, TextLook } from "./cells";

const looks: Record<TextLook, string> = {
  muted: "dt-muted",
  strong: "dt-strong",
  bad: "dt-bad",
  code: "dt-code",
};

/** What a cell holds, as HTML; an element is drawn where the table is (`fact-table.tsx`). */
type Written = Exclude<CellFacts, { slot: unknown }>;

/** A cell's content as HTML. Whatever comes from outside is escaped here. */
export function cellMarkup(facts: Written | string | null): string {
  if (facts === null) return "";
  if (typeof facts === "string") return escaped(facts);
  if ("tone" in facts) {
    const icon = iconMarkup(shapeOf(facts.tone, facts.shape));
    return `<span class="mark mark-${facts.tone}">${icon}${textMarkup(facts)}</span>`;
  }
  if ("text" in facts) return textMarkup(facts);
  if ("meter" in facts) return meterMarkup(facts);
  const squares = facts.squares.map(({ look, count }) => `<i${look && ` class=${look}`}></i>`.repeat(count));
  return `<span class="squares squares-l" aria-hidden=true>${squares.join("")}</span>`;
}

function textMarkup({ text, look, href, label, lang }: TextCell): string {
  const said = escaped(String(text));
  const styled = look === undefined ? "" : ` class=${looks[look]}`;
  if (href !== undefined) {
    const spoken = label === undefined ? "" : ` aria-label=${attribute(label)}`;
    return `<a href=${attribute(href)}${spoken}${styled}>${said}</a>`;
  }
  if (look === "code") return `<code${styled}>${said}</code>`;
  if (look === undefined && lang === undefined) return said;
  return `<span${styled}${lang === undefined ? "" : ` lang=${attribute(lang)}`}>${said}</span>`;
}

function meterMarkup({ meter, max, label }: Extract<Written, { meter: number }>): string {
  const part = max > 0 ? Math.min(1, Math.max(0, meter / max)) : 0;
  const bar = (name: string, width: number) => `<rect class=${name} width="${width}" height="10"/>`;
  return (
    `<svg class=meter viewBox="0 0 100 10" preserveAspectRatio=none role=img aria-label=${attribute(label)}>` +
    `${bar("meter-whole", 100)}${bar("meter-part", 100 * part)}</svg>`
  );
}

/**
 * The beginning of a checksum, until the reader unfolds it. The text is sent once, since a log has
 * a hundred of them.
 */
export const digestMarkup = (digest: string): string =>
  digest && `<details><summary><code>${digest}</code></summary></details>`;

/** Small print beneath a cell: monospaced, or marked as an assumption with this text. */
export type NoteLook = "code" | { assumption: string } | undefined;

export function noteMarkup(note: string, look: NoteLook): string {
  if (look === undefined) return `<span class=note>${unbrokenMarkup(note)}</span>`;
  const said = escaped(note);
  if (look === "code") return `<span class=note><code>${said}</code></span>`;
  const mark = `<b>${escaped(look.assumption)}</b>`;
  return `<span class=note><span class=assumption>${mark}<span>${said}</span></span></span>`;
}

const unbrokenMarkup = (text: string): string =>
  partsOfDays(text)
    .map((part, place) => (place % 2 === 1 ? `<span class=whitespace-nowrap>${part}</span>` : escaped(part)))
    .join("");
