import "server-only";
import { AppError, type ErrorCode } from "@/lib/domain/errors";

/** What an object is now, as its GET gives it: told to who read an older one. */
export type Current = () => Promise<unknown>;

/**
 * Throws request.stale with what the object is now, unless the caller has read this very version
 * (If-Match).
 */
export async function assertVersion(
  object: { version: number },
  version: number,
  current: Current,
): Promise<void> {
  if (object.version !== version) throw new AppError("request.stale", { current: await current() });
}

/**
 * A guarded update: it changes one row that is still as it was read, or throws `code` with what it
 * is now. Of several who change at once one goes through, and no caller can forget the others'
 * answer.
 */
export async function change(
  update: PromiseLike<{ count: number }>,
  current: Current | null,
  code: ErrorCode = "request.stale",
): Promise<void> {
  const { count } = await update;
  if (count !== 1) throw new AppError(code, current ? { current: await current() } : {});
}
