import "server-only";
import { AppError } from "@/lib/domain/errors";
import packageJson from "@/package.json";
import { clientFor } from "../db/client";
import { env } from "../env";
import { log } from "../log";
import { probeStorage } from "../storage";
import { problem } from "./problem";

/** Writing is tried at most so often, however often strangers ask. */
const PROBE_MS = 5_000;
let lastProbe: { at: number; result: Promise<boolean> } | undefined;

/**
 * Whether the database takes a change, and has room for more than it holds already: sorting in
 * little memory makes it write a megabyte to its own disk.
 */
async function probeDatabase(): Promise<void> {
  await clientFor(env().DATABASE_APP_URL).$transaction(async (db) => {
    await db.$executeRaw`INSERT INTO rate_limit (key, points, expire) VALUES ('health', 0, 0)
      ON CONFLICT (key) DO UPDATE SET points = 1 - rate_limit.points`;
    await db.$executeRaw`SELECT set_config('work_mem', '64kB', true)`;
    await db.$queryRaw`SELECT count(*) FROM (SELECT md5(g::text) AS x FROM generate_series(1, 20000) g ORDER BY x OFFSET 0) s`;
  });
}

async function probe(): Promise<boolean> {
  try {
    await probeStorage();
    await probeDatabase();
    return true;
  } catch (error) {
    log().error({ event: "health.readOnly", err: error });
    return false;
  }
}

/** Whether something can be written, as it was found a moment ago. */
function canWrite(): Promise<boolean> {
  const now = performance.now();
  if (!lastProbe || now - lastProbe.at >= PROBE_MS) lastProbe = { at: now, result: probe() };
  return lastProbe.result;
}

/** Whether the program and its database respond, and whether anything can be saved. */
export async function health(): Promise<Response> {
  try {
    await clientFor(env().DATABASE_APP_URL).$queryRaw`SELECT 1`;
    if (!(await canWrite())) throw new AppError("request.readOnly");
  } catch (error) {
    return problem(error);
  }
  return Response.json(
    { status: "ok", version: packageJson.version },
    { headers: { "Cache-Control": "no-store" } },
  );
}
