import "server-only";
import { AppError, type ErrorCode } from "@/lib/domain/errors";

/** Reads the current object, as its GET returns it, for a caller who has read an older version. */
export type Current = () => Promise<unknown>;

/**
 * Throws request.stale with the current object unless the caller has read its current version
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
 * An update that requires exactly one changed row: if the row is no longer as it was read, it
 * throws `code` with the current object. Of several simultaneous changes one succeeds, and no
 * caller can forget to handle the others.
 */
export async function change(
  update: PromiseLike<{ count: number }>,
  current: Current | null,
  code: ErrorCode = "request.stale",
): Promise<void> {
  const { count } = await update;
  if (count !== 1) throw new AppError(code, current ? { current: await current() } : {});
}
