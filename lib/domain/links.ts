interface TextPart {
  text: string;
  /** Where it leads, for an address. */
  href?: string;
}

const address = /https?:\/\/[^\s<>"'`\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]+/giu;

/** What follows an address in a sentence: its last mark, or a bracket that was opened before it. */
function withoutEnd(found: string): string {
  let end = found.replace(/[.,;:!?…]+$/u, "");
  for (const [open, close] of ["()", "[]", "{}"] as unknown as [string, string][])
    if (end.endsWith(close) && end.split(close).length > end.split(open).length)
      end = withoutEnd(end.slice(0, -1));
  return end;
}

/** Null for what is no web address, or one with a name and password in it, which is a trick. */
function hrefOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { href, username, password } = new URL(text);
  return username || password ? null : href;
}

/** A text in parts, of which the web addresses lead somewhere. Together they are the text. */
export function partsOfText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(address)) {
    const shown = withoutEnd(found);
    const href = hrefOf(shown);
    if (href === null) continue;
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ text: shown, href });
    from = index + shown.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
