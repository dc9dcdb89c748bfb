import "server-only";
import type { z } from "zod";
import { webKey } from "@/lib/platform/auth/web-key";
import { withNobody } from "@/lib/platform/db";
import type { PublicCall } from "@/lib/platform/http/public";
import type { passwordRequestBody } from "../schema";

/**
 * Leaves it to the worker to look whether there is such an account: the answer, and its time, are
 * the same for all.
 */
export async function requestPassword({
  body: { email },
}: PublicCall<undefined, undefined, z.output<typeof passwordRequestBody>>): Promise<undefined> {
  await withNobody((db) => db.$executeRaw`SELECT password_request(${webKey()}, ${email})`);
}
