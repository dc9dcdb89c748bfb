import "server-only";
import { Prisma } from "./generated/client";

const UNAVAILABLE = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034", "P2037"]);
/** Connection lost, out of resources, shutting down, serialization, deadlock, lock timeout. */
const UNAVAILABLE_SQL = /^(08|53|57P|40001|40P01|55P03)/;
const UNREACHABLE = /NotReachable|Connect|Closed|TooMany|Timeout|Socket/;

/** The driver adapter's report of the cause, inside Prisma's error. */
interface Cause {
  kind?: string;
  originalCode?: string;
  code?: string;
}

function causeOf(error: unknown): Cause {
  const { meta, cause, code } = error as {
    meta?: { code?: string; driverAdapterError?: { cause?: Cause } };
    cause?: Cause;
    code?: string;
  };
  return meta?.driverAdapterError?.cause ?? cause ?? { code: meta?.code ?? code ?? "" };
}

/** A connection that broke during a query has no code, only pg's message in the chain of causes. */
function isConnectionLost(error: unknown): boolean {
  const { message, cause, meta } = error as {
    message?: string;
    cause?: unknown;
    meta?: { driverAdapterError?: unknown };
  };
  if (
    /Connection terminated|Connection ended|connection is closed|not queryable|timeout exceeded when trying/i.test(
      message ?? "",
    )
  )
    return true;
  const inner = meta?.driverAdapterError ?? cause;
  return typeof inner === "object" && inner !== null && inner !== error && isConnectionLost(inner);
}

/** No room on the database's disk, or a database that takes no changes: reading goes on. */
export function isReadOnly(error: unknown): boolean {
  const { originalCode = "", code = "" } = causeOf(error);
  return /^(53100|25006)$/.test(originalCode || code);
}

/** The database is busy or unavailable: the same call may succeed in a moment. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError && UNAVAILABLE.has(error.code)) return true;
  const { kind = "", originalCode = "", code = "" } = causeOf(error);
  return (
    isConnectionLost(error) ||
    UNREACHABLE.test(kind) ||
    UNAVAILABLE_SQL.test(originalCode || code) ||
    /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE)$/.test(originalCode || code)
  );
}

/** A unique constraint was violated: another transaction was first. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === "P2002" || causeOf(error).originalCode === "23505");

/** Another row names this one: it can't be removed. */
export const isReferenced = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === "P2003" || causeOf(error).originalCode === "23503");
