import "server-only";
import type { Actor } from "@/lib/domain/actor";
import {
  bodyOf,
  findOwnMandate,
  isArchiveAuthority,
  loadMunicipality,
} from "@/lib/features/office/municipalities/server";
import type { Db } from "@/lib/platform/db";
import type { Mandate } from "../schema";

/**
 * On whose delegation the actor signs for a municipality on the office's day, as the statement
 * tells it; null where none is noted.
 */
export async function findMandate(db: Db, actor: Actor, code: string): Promise<Mandate | null> {
  const municipality = await loadMunicipality(db, actor, code, "approval:sign");
  const mandate = await findOwnMandate(db, actor, municipality.id);
  if (!mandate) return null;
  const { body, adoptedOn, delegationItem, reference, substituteFor } = mandate;
  return {
    body: bodyOf(body, municipality),
    isArchiveAuthority: isArchiveAuthority(body, municipality),
    adoptedOn,
    item: delegationItem,
    reference,
    substituteFor: substituteFor && (substituteFor.name ?? substituteFor.id),
  };
}
