import "server-only";
import { pino } from "pino";
import { env } from "./env";

let logger: ReturnType<typeof pino> | undefined;

/**
 * The structured log on standard output. It never contains text written by a person, passwords or
 * tokens.
 */
export const log = (): ReturnType<typeof pino> =>
  (logger ??= pino({ level: env().LOG_LEVEL, serializers: { err: (error: unknown) => errorForLog(error) } }));

// So that no line is longer than 4 kB, whatever an error says.
const MOST_MESSAGE = 300;
const MOST_STACK = 800;

/** PostgreSQL's errors, and those that Prisma makes from them. */
const isOfDatabase = (error: Error): boolean =>
  /^(Prisma|DriverAdapter)/.test(error.name) || "severity" in error;

/**
 * The loggable part of an error. Database errors quote the values of the statement: only their
 * kind, code and place are logged.
 */
export function errorForLog(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error && { code: error.code };
  const cause = error.cause !== undefined && depth < 2 && { cause: errorForLog(error.cause, depth + 1) };
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  const message = !isOfDatabase(error) && { message: error.message.slice(0, MOST_MESSAGE) };
  return { type: error.name, ...code, ...message, stack: frames?.join("\n").slice(0, MOST_STACK), ...cause };
}
