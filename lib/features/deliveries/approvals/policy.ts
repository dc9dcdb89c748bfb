import { mayOn, type Actor } from "@/lib/domain/actor";

/** Whether this actor signs for the municipality (a grant there, with the permission to sign). */
export const maySignFor = (actor: Actor, code: string): boolean =>
  actor.grants.some(
    ({ municipality }) =>
      municipality?.code === code &&
      mayOn(actor, "approval:sign", {
        kind: "municipality",
        municipalityId: municipality.id,
        code,
        vendorId: null,
      }),
  );
