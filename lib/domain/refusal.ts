import { AppError } from "./errors";

/** The parameter of an address that tells why the file asked for from there was not given. */
export const REFUSAL = "refused";

/** Too many files lately, with the seconds to wait; too many rows, with their number; or whatever else went wrong. */
export type Refusal =
  { kind: "tooMany"; seconds: number } | { kind: "tooManyRows"; count: number } | { kind: "failed" };

/** The refusal as it stands in an address; null for what the page itself tells: signed out, forbidden, missing, a bad choice. */
export function writeRefusal({ code, retryAfterSeconds, params }: AppError): string | null {
  if (code === "export.tooMany") return `tooMany-${retryAfterSeconds ?? 0}`;
  if (code === "export.tooManyRows") return `tooManyRows-${params["count"]}`;
  return code === "request.unavailable" || code === "request.unexpected" ? "failed" : null;
}

/** What an address tells of a refusal; null when it tells nothing that is one. */
export function readRefusal(value: string | null): Refusal | null {
  if (value === "failed") return { kind: "failed" };
  const [, kind, digits] = /^(tooMany|tooManyRows)-(\d{1,9})$/.exec(value ?? "") ?? [];
  if (kind === undefined) return null;
  const number = Number(digits);
  return kind === "tooMany" ? { kind, seconds: number } : { kind: "tooManyRows", count: number };
}

/** A wait as its text needs it: whole minutes once it is longer than 90 seconds, else none of them. */
export const waiting = (seconds: number): { seconds: number; minutes: number } => ({
  seconds,
  minutes: seconds > 90 ? Math.ceil(seconds / 60) : 0,
});
