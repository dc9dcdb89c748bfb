import type { Actor } from "@/lib/domain/actor";
import type { PersonItem } from "../schema";
import type { Handover, Places } from "../server";

/** What the parts of a person's page are made from. */
export interface PersonPageProps {
  actor: Actor;
  person: PersonItem;
  /**
   * Whether the actor could give every role that the person has, or would have when let in again:
   * as the database says.
   */
  mayAll: boolean;
  places: Places;
  colleagues: { id: string; name: string }[];
  waits: Handover[];
  isMailOn: boolean;
}
