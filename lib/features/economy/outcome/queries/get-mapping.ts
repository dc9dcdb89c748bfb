import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { mapping, type Mapping } from "../schema";

/**
 * The rules by which accounts become groups; none as long as nobody has said any. One statement.
 */
export async function getMapping(db: Db, { office }: Actor): Promise<Mapping> {
  const found = await db.accountMapping.findUnique({ where: { officeId: office.id } });
  return mapping.parse({ rules: found?.rules ?? [], version: found?.version ?? 0 });
}
