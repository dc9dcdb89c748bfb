import { mayOn, type Actor } from "@/lib/domain/actor";

/** Whether the actor takes this request back: who made it, and the office's daily workers. */
export const mayWithdraw = (
  { userId, grants }: Pick<Actor, "userId" | "grants">,
  { requestedBy }: { requestedBy: string | null },
): boolean =>
  requestedBy === userId || grants.some(({ role }) => role === "coordinator" || role === "officer");

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
