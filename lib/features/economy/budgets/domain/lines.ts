import type { FieldError } from "@/lib/domain/errors";
import { keyFrom } from "@/lib/domain/key-from";
import { ORDINARY, type LineKind } from "./totals";

/** A line as it is sent: without an id it is new. */
export interface SentLine {
  id: string | null;
  group: string;
  kind: LineKind;
  budgetOre: number;
  toDateOre: number | null;
  forecastOre: number | null;
  note: string | null;
  /** "ordinary", or the key or the name of what is financed by itself. */
  fund: string;
}

/** The key of a financing from its key or its name; empty where that gives none. */
export const fundKeyOf = keyFrom;

const folded = (name: string): string => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** What an outcome is counted on: a group has one line of a kind in each financing. */
const placeOf = ({ group, kind, fund }: SentLine): string =>
  JSON.stringify([folded(group), kind, fundKeyOf(fund)]);

/** Adds up to more than can be counted exactly, in whichever order. */
const isBeyond = (amounts: readonly (number | null)[]): boolean =>
  amounts.reduce<bigint>((sum, ore) => sum + BigInt(Math.abs(ore ?? 0)), 0n) >
  BigInt(Number.MAX_SAFE_INTEGER);

/** All that is wrong with the lines of a revision whose lines have the ids `known`. */
export function lineFaults(lines: readonly SentLine[], known: ReadonlySet<string>): FieldError[] {
  const faults: FieldError[] = [];
  const [ids, places] = [new Set<string>(), new Set<string>()];
  lines.forEach((line, at) => {
    const fault = (field: keyof SentLine, code: string) =>
      faults.push({ path: `lines.${at}.${field}`, code });
    if (line.id !== null) {
      if (!known.has(line.id)) fault("id", "budget.unknownLine");
      else if (ids.has(line.id)) fault("id", "budget.lineTwice");
      ids.add(line.id);
    }
    if (places.has(placeOf(line))) fault("group", "budget.groupTwice");
    places.add(placeOf(line));
  });
  for (const amount of ["budgetOre", "toDateOre", "forecastOre"] as const)
    if (isBeyond(lines.map((line) => line[amount])))
      faults.push({ path: "lines", code: "budget.sumTooLarge" });
  return faults;
}

/**
 * The financing of each line with its name: as it is written now, else as it is known, else its
 * key.
 */
export function fundsWritten(
  lines: readonly Pick<SentLine, "fund">[],
  known: Readonly<Record<string, string>>,
): { key: string; name: string | null }[] {
  const names: Record<string, string> = {};
  for (const { fund } of lines) {
    const key = fundKeyOf(fund);
    if (key !== fund) names[key] ??= fund;
  }
  return lines.map(({ fund }) => {
    const key = fundKeyOf(fund);
    return { key, name: key === ORDINARY ? null : (names[key] ?? known[key] ?? fund) };
  });
}

const said = (line: SentLine): string =>
  JSON.stringify([
    ...[line.group, line.kind, line.budgetOre, line.toDateOre, line.forecastOre, line.note],
    fundKeyOf(line.fund),
  ]);

/** How many lines came, were said anew, and went. */
export function changesOf(
  before: readonly (SentLine & { id: string })[],
  after: readonly SentLine[],
): { added: number; changed: number; removed: number } {
  const earlier = new Map(before.map((line) => [line.id, line]));
  const stayed = after.flatMap((line) => {
    const old = line.id === null ? undefined : earlier.get(line.id);
    return old ? [{ old, line }] : [];
  });
  return {
    added: after.length - stayed.length,
    changed: stayed.filter(({ old, line }) => said(old) !== said(line)).length,
    removed: before.length - stayed.length,
  };
}
