import { isDeepStrictEqual } from "node:util";
import { addressTable } from "../../lib/domain/addresses";
import { fullPath } from "../../lib/domain/operation";
import { contract } from "../../lib/registry/contract";

const find = addressTable(contract, fullPath);

/** Where two JSON values differ, by the first place found. */
function differenceOf(got: unknown, told: unknown, at = "answer"): string {
  if (typeof got !== "object" || typeof told !== "object" || !got || !told) return at;
  const keys = new Set([...Object.keys(got), ...Object.keys(told)]);
  for (const key of keys) {
    const [left, right] = [got, told].map((value) => (value as Record<string, unknown>)[key]);
    if (!isDeepStrictEqual(left, right)) return differenceOf(left, right, `${at}.${key}`);
  }
  return at;
}

/**
 * What an answer of the API has that its operation does not tell of, or lacks of what it tells;
 * null when they agree. Only the schema's own fields come out of it, so that one more in the answer
 * shows.
 */
export function breachOf(method: string, path: string, body: unknown): string | null {
  const { pathname } = new URL(path, "http://own.invalid");
  const parts = pathname.split("/").slice(1).map(decodeURIComponent);
  const operation = find(parts)?.operations.find((one) => one.method === method);
  if (!operation) return `${method} ${pathname} is no operation, and was answered`;
  // A list's file is no JSON: what is, is word of one that takes longer.
  const accepted = operation.kind === "spreadsheet" ? operation.accepted : undefined;
  const { success, data, error } = (accepted ?? operation.response).safeParse(body);
  if (!success) return `${operation.id}: ${error.message}`;
  return isDeepStrictEqual(data, body) ? null : `${operation.id}: ${differenceOf(body, data)} is not told of`;
}
