import "server-only";
import { clientFor } from "./client";
import { env } from "../env";

/** The owner's client, for scripts and the worker's own housekeeping; the web process has no such address. */
export function ownerClient() {
  const url = env().DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: it names the database as app_owner");
  return clientFor(url);
}
