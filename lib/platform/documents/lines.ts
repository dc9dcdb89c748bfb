/** The width of a text in points. */
type Measure = (text: string) => number;

const segmenter = new Intl.Segmenter("en");

/** Cuts a word that is wider than a line. */
function pieces(word: string, width: number, measure: Measure): string[] {
  const cut: string[] = [];
  let piece = "";
  for (const { segment } of segmenter.segment(word)) {
    if (piece && measure(piece + segment) > width) {
      cut.push(piece);
      piece = segment;
    } else piece += segment;
  }
  return [...cut, piece];
}

/**
 * A text as lines of at most `width` points: broken at spaces, after hyphens and slashes, and
 * inside a word that is wider than a line. Every visible character of the text is in a line.
 */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    let used = 0;
    for (const word of paragraph.match(/ +|[^ ]+?[-/](?=[^ ])|[^ ]+/g) ?? []) {
      const size = measure(word);
      if (line && !word.startsWith(" ") && used + size > width) {
        lines.push(line.trimEnd());
        line = "";
        used = 0;
      }
      if (size > width && !word.startsWith(" ")) {
        const cut = pieces(word, width, measure);
        lines.push(...cut.slice(0, -1));
        line = cut.at(-1)!;
        used = measure(line);
      } else {
        line += word;
        used += size;
      }
    }
    return [...lines, line.trimEnd()];
  });
}
