import type { Actor } from "@/lib/domain/actor";
import { registerStopBody } from "@/lib/features/deliveries/stops/schema";
import { registerStop } from "@/lib/features/deliveries/stops/use-cases/register-stop";
import type { z } from "zod";
import { perform } from "./actors";

type Said = Partial<z.input<typeof registerStopBody>>;

/** A stop of these deliveries, registered by the actor. */
export const aStopOf = (actor: Actor, deliveries: readonly { id: string }[], said: Said = {}) =>
  perform(registerStop, actor, {
    params: {},
    body: registerStopBody.parse({
      by: "vendor",
      deliveries: deliveries.map(({ id }) => id),
      title: "Uttaget saknar relationer",
      reason: "Inleveransen går inte att kontrollera.",
      since: "2026-02-01",
      ...said,
    }),
  });
