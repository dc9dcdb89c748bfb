import { choiceWord, factKeys, factLabel, facts, type FactKey } from "@/lib/features/inventory/installations";
import type { Value } from "@/lib/features/records/imports";
import { formatCount } from "@/lib/domain/money";
import type { Words } from "@/lib/domain/text";

const isFact = (field: string): field is FactKey => (factKeys as string[]).includes(field);

/** The key of a field's name: a fact's own, else one of ours. */
export function fieldLabel(field: string): string {
  if (isFact(field)) return factLabel(field);
  const [, part] = /^informationClass\.([krt])$/.exec(field) ?? [];
  return part ? `installations.class.${part}` : `systemLists.fields.${field}`;
}

/** A value as it is read on a page; null where there is none. */
export function valueText(field: string, value: Value, t: Words, locale: string): string | null {
  if (value === null) return null;
  if (!isFact(field)) return String(value);
  if (field === "bytes") return `${formatCount(Number(value), locale)} byte`;
  const { kind } = facts[field];
  if (kind === "choice") return choiceWord(field, String(value), t);
  if (kind === "ore") return `${formatCount(Number(value) / 100, locale)} kr`;
  return kind === "count" ? formatCount(Number(value), locale) : String(value);
}
