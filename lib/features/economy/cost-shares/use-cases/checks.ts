import { endsBeforeItBegins } from "@/lib/domain/day";
import { AppError } from "@/lib/domain/errors";

/** Throws key.endsBefore for a key whose last day comes before its first. */
export function assertDays({ from, until }: { from: string; until: string | null }): void {
  if (endsBeforeItBegins(from, until))
    throw new AppError("key.endsBefore", { errors: [{ path: "until", code: "key.endsBefore" }] });
}
