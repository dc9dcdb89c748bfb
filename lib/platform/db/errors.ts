import "server-only";
import { Prisma } from "./generated/client";

const UNAVAILABLE = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034", "P2037"]);
const UNAVAILABLE_SQL = /^(08|53|57P|40001|40P01|55P03)/;

const sqlState = (error: unknown): string => {
  const meta = (
    error as { meta?: { code?: string; driverAdapterError?: { cause?: { originalCode?: string } } } }
  )?.meta;
  return meta?.driverAdapterError?.cause?.originalCode ?? meta?.code ?? "";
};

/** The database is busy or away: the same call may go through in a moment. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError)
    return UNAVAILABLE.has(error.code) || UNAVAILABLE_SQL.test(sqlState(error));
  const cause = error as { name?: string; code?: string; cause?: { kind?: string; code?: string } };
  const code = cause?.code ?? cause?.cause?.code ?? "";
  return (
    /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE)$/.test(code) ||
    (cause?.name === "DriverAdapterError" && /Connect|Closed|TooMany|Timeout/.test(cause.cause?.kind ?? ""))
  );
}

/** A unique rule was broken: somebody else was first. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === "P2002" || sqlState(error) === "23505");
