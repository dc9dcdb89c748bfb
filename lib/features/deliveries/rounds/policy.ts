import { mayOn, type Actor } from "@/lib/domain/actor";
import type { Scope } from "@/lib/domain/scope";

/** Who begins a new round although the one that is open has its package: the office's own. */
export const mayReplace = (actor: Actor, scope: Scope): boolean => mayOn(actor, "delivery:create", scope);
