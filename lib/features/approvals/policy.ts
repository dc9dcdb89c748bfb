import { mayOn, type Actor } from "@/lib/domain/actor";

/** Whether this actor signs for the municipality (a grant there, with the permission to sign). */
export const maySignFor = (actor: Actor, municipalityCode: string): boolean =>
  actor.grants.some(
    ({ municipality }) =>
      municipality?.code === municipalityCode &&
      mayOn(actor, "approval:sign", { municipalityId: municipality.id }),
  );
