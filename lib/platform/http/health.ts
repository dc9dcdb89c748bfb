import "server-only";
import packageJson from "@/package.json";
import { clientFor } from "../db/client";
import { env } from "../env";
import { problem } from "./problem";

/** Whether the program and its database respond. */
export async function health(): Promise<Response> {
  try {
    await clientFor(env().DATABASE_APP_URL).$queryRaw`SELECT 1`;
  } catch (error) {
    return problem(error);
  }
  return Response.json(
    { status: "ok", version: packageJson.version },
    { headers: { "Cache-Control": "no-store" } },
  );
}
