// What is asked of the pages. Speed is judged against the floor of the same run, never in
// milliseconds.
import { mostScript } from "../lib/page-weight.mjs";
import { mostStatements } from "../lib/statements.mjs";
import { sorts } from "./pages.mjs";

/** How much slower, against the floor, a page may be at a scale than at scale 1. */
export const mostGrowth = { 5: 1.3, 100: 2 };

/**
 * The aims that a row misses, in words; `first` is the same page's row at scale 1, when that was
 * measured.
 */
export function missedAims(row, scale, first) {
  const { share, html, isForm } = sorts[row.sort];
  const script = isForm ? mostScript.form : mostScript.reading;
  const missed = [];
  const hold = (value, most, words) => value > most && missed.push(words);
  if (scale === 1 && share && row.share < share)
    missed.push(`${row.share.toFixed(2)} of the floor < ${share.toFixed(2)}`);
  if (first && mostGrowth[scale]) {
    const growth = row.ratio / first.ratio;
    hold(growth, mostGrowth[scale], `${growth.toFixed(2)} × scale 1 > ${mostGrowth[scale]}`);
  }
  hold(row.calls, mostStatements, `${row.calls.toFixed(0)} statements > ${mostStatements}`);
  hold(row.html, html, `${(row.html / 1000).toFixed(0)} kB HTML > ${html / 1000}`);
  hold(row.script, script, `${(row.script / 1000).toFixed(0)} kB script > ${script / 1000}`);
  return missed;
}
