import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { correctionBody, entryBody, mappingBody } from "@/lib/features/economy/outcome/schema";
import { addEntry } from "@/lib/features/economy/outcome/use-cases/add-entry";
import { correctEntry } from "@/lib/features/economy/outcome/use-cases/correct-entry";
import { setMapping } from "@/lib/features/economy/outcome/use-cases/set-mapping";
import { perform } from "./actors";

const nowhere = { params: undefined };

/** What is done to a year's outcome, for tests of other rooms. */
export const outcomeActs = {
  add: (actor: Actor, body: z.input<typeof entryBody>) =>
    perform(addEntry, actor, { ...nowhere, body: entryBody.parse(body) }),
  correct: (actor: Actor, id: string, body: z.input<typeof correctionBody>) =>
    perform(correctEntry, actor, { params: { id }, body: correctionBody.parse(body) }),
  /** The first mapping of an office. */
  map: (actor: Actor, rules: z.input<typeof mappingBody>["rules"]) =>
    perform(setMapping, actor, { ...nowhere, body: mappingBody.parse({ rules }), version: 0 }),
};
