import "server-only";
import type { Db } from "../db";
import { verifyPassword } from "./password";
import { webKey } from "./web-key";

/** Whether this is the password of the user in the transaction's context. */
export async function verifyOwnPassword(db: Db, password: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ hash: string | null }[]>`SELECT auth_own_password(${webKey()}) AS hash`;
  return verifyPassword(rows[0]?.hash ?? null, password);
}
