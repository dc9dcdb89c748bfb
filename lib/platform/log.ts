import "server-only";
import { pino } from "pino";
import { env } from "./env";

let logger: ReturnType<typeof pino> | undefined;

/** The structured log on standard output. Never holds what a person wrote, passwords or tokens. */
export const log = (): ReturnType<typeof pino> =>
  (logger ??= pino({ level: env().LOG_LEVEL, serializers: { err: errorForLog } }));

/** PostgreSQL's errors and those that Prisma makes of them. */
const isOfDatabase = (error: Error): boolean =>
  /^(Prisma|DriverAdapter)/.test(error.name) || "severity" in error;

/** What the log keeps of an error. The database's quote the values of their statement: of these the kind, the code and the place. */
export function errorForLog(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error && { code: error.code };
  const cause = error.cause !== undefined && { cause: errorForLog(error.cause) };
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  const message = !isOfDatabase(error) && { message: error.message };
  return { type: error.name, ...code, ...message, stack: frames?.join("\n"), ...cause };
}
