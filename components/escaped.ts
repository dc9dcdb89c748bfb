const special: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in HTML, or in an attribute between quotation marks. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => special[letter] ?? letter);

/**
 * An attribute's value: without quotation marks where HTML needs none, since a page has thousands
 * of them.
 */
export const attribute = (text: string): string =>
  /^[\p{L}\p{N}_/#.-]+$/u.test(text) ? text : `"${escaped(text)}"`;
