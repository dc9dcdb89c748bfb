import { mayOn, type Actor } from "@/lib/domain/actor";
import type { Scope } from "@/lib/domain/scope";

/** Who keeps the list: those who move deliveries there. Others clear what they answer for. */
export const mayKeep = (actor: Actor, scope: Scope): boolean => mayOn(actor, "delivery:advance", scope);
