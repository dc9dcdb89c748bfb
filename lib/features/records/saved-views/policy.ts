import { holds, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { ListPlace } from "@/lib/domain/list-description";

/** A view is of a list that one may read. Throws request.forbidden. */
export function assertMayRead(actor: Actor, list: ListPlace): void {
  if (!holds(actor, list.permission)) throw new AppError("request.forbidden");
}
