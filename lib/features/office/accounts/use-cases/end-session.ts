import "server-only";
import type { z } from "zod";
import { notFound } from "@/lib/domain/errors";
import type { OwnCall } from "@/lib/platform/http/own";
import { log } from "@/lib/platform/log";
import type { endedSession, sessionParams } from "../schema";

/**
 * Ends one of the person's own sessions at once. Throws request.notFound for a stranger's as for a
 * missing one.
 */
export async function endSession({
  db,
  person,
  params: { id },
}: OwnCall<z.output<typeof sessionParams>>): Promise<z.input<typeof endedSession>> {
  const rows = await db.$queryRaw<{ ended: boolean }[]>`SELECT auth_end_own_session(${id}::uuid) AS ended`;
  if (!rows[0]?.ended) throw notFound();
  log().info({ event: "session.ended", userId: person.userId, by: "person" });
  return { id, ended: true };
}
