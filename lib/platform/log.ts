import "server-only";
import { pino } from "pino";
import { env } from "./env";

let logger: ReturnType<typeof pino> | undefined;

/** The structured log on standard output. Never holds what a person wrote, passwords or tokens. */
export const log = (): ReturnType<typeof pino> => (logger ??= pino({ level: env().LOG_LEVEL }));
