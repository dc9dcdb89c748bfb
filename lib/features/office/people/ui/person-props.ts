import type { Actor } from "@/lib/domain/actor";
import type { PersonItem } from "../schema";
import type { Handover, Places } from "../server";

/** What the parts of a person's page are made from. */
export interface PersonPageProps {
  actor: Actor;
  person: PersonItem;
  places: Places;
  colleagues: { id: string; name: string }[];
  waits: Handover[];
  isMailOn: boolean;
}
