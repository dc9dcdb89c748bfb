import { holds, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { permissionOf } from "./domain";
import type { SavedList } from "./schema";

/** A view is of a list that one may read. Throws request.forbidden. */
export function assertMayRead(actor: Actor, list: SavedList): void {
  if (!holds(actor, permissionOf(list))) throw new AppError("request.forbidden");
}
