import { isWithin } from "@/lib/domain/day";
import type { Mandate, mandateStates } from "../schema";

interface Term {
  from: string | null;
  until: string | null;
  /** Taken back, whatever its days. */
  isEnded: boolean;
}

/** Whether a mandate counts on a day of the office's calendar; both its days do. */
export function mandateState({ from, until, isEnded }: Term, today: string): (typeof mandateStates)[number] {
  if (isEnded || (until !== null && until < today)) return "past";
  return isWithin(today, { from, until }) ? "live" : "ahead";
}

/**
 * The mandate that a person signs by on the day: their own before one as somebody's substitute, the
 * one that began last first.
 */
export const mandateToSignBy = <M extends Pick<Mandate, "from" | "substituteFor" | "state" | "id">>(
  mandates: readonly M[],
): M | null =>
  mandates
    .filter(({ state }) => state === "live")
    .toSorted(
      (a, b) =>
        Number(a.substituteFor !== null) - Number(b.substituteFor !== null) ||
        (b.from ?? "").localeCompare(a.from ?? "") ||
        b.id.localeCompare(a.id),
    )[0] ?? null;

/** "Kommunstyrelsen" as it stands inside a sentence; "KS" and names stay as they are. */
const inSentence = (body: string): string =>
  /^\p{Lu}\p{Ll}/u.test(body) ? body.charAt(0).toLowerCase() + body.slice(1) : body;

/**
 * The body with whose it is: "kommunstyrelsen i Trelleborgs kommun". A body that names its
 * municipality already is left as it is written.
 */
export const bodyOf = (body: string, municipality: { name: string; fullName: string }): string =>
  body.includes(municipality.name) ? body : `${inSentence(body)} i ${municipality.fullName}`;

/**
 * Whether a body is the municipality's archive authority: the one that is noted, else the executive
 * board, which is that by law where the council has chosen no other.
 */
export function isArchiveAuthority(
  body: string,
  { authorityBody, ...municipality }: { name: string; fullName: string; authorityBody: string | null },
): boolean {
  const known = (named: string) => bodyOf(named.trim(), municipality).toLowerCase();
  return known(body) === known(authorityBody ?? "Kommunstyrelsen");
}
