import { assertMay, mayOn, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { Role } from "@/lib/domain/permissions";
import type { Scope } from "@/lib/domain/scope";
import { isDiaryNumberOnly } from "./domain";
import type { ChangeDeliveryBody } from "./schema";

/** Who makes deliveries there changes all that is told of one. */
export const mayChangeAll = (actor: Actor, scope: Scope): boolean => mayOn(actor, "delivery:create", scope);

/**
 * Throws request.forbidden for who may not change this of the delivery: a registrar writes its
 * diary number and nothing else. Returns the role that it is done in.
 */
export function assertMayChange(actor: Actor, scope: Scope, said: ChangeDeliveryBody): Role {
  const role = assertMay(actor, "delivery:edit", scope);
  if (!mayChangeAll(actor, scope) && !isDiaryNumberOnly(said)) throw new AppError("request.forbidden");
  return role;
}
