const special: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in HTML, or in an attribute between quotation marks. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => special[letter] ?? letter);
