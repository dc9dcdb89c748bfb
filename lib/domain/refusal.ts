import { AppError } from "./errors";

/** The address parameter with the reason why a file could not be made. */
export const REFUSAL = "refused";

/**
 * Too many files recently, with the seconds to wait; too many rows, with their number; or any other
 * failure.
 */
export type Refusal =
  { kind: "tooMany"; seconds: number } | { kind: "tooManyRows"; count: number } | { kind: "failed" };

/**
 * The value of the address parameter. Null for errors that the page itself shows: signed out,
 * forbidden, missing, a wrong filter.
 */
export function writeRefusal({ code, retryAfterSeconds, params }: AppError): string | null {
  if (code === "export.tooMany") return `tooMany-${retryAfterSeconds ?? 0}`;
  if (code === "export.tooManyRows") return `tooManyRows-${params["count"]}`;
  return code === "request.unavailable" || code === "request.unexpected" ? "failed" : null;
}

/** Parses the address parameter; null when it is not a valid refusal. */
export function readRefusal(value: string | null): Refusal | null {
  if (value === "failed") return { kind: "failed" };
  const [, kind, digits] = /^(tooMany|tooManyRows)-(\d{1,9})$/.exec(value ?? "") ?? [];
  if (kind === undefined) return null;
  const number = Number(digits);
  return kind === "tooMany" ? { kind, seconds: number } : { kind: "tooManyRows", count: number };
}

/**
 * The parameters of the text about a wait: whole minutes when it is longer than 90 seconds, else 0.
 */
export const waiting = (seconds: number): { seconds: number; minutes: number } => ({
  seconds,
  minutes: seconds > 90 ? Math.ceil(seconds / 60) : 0,
});
