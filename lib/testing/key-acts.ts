import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { getAgreement } from "@/lib/features/economy/cost-shares/queries";
import {
  addAgreementBody,
  adoptAgreementBody,
  changeAgreementBody,
  previewBody,
  rowsBody,
} from "@/lib/features/economy/cost-shares/schema";
import { addAgreement } from "@/lib/features/economy/cost-shares/use-cases/add-agreement";
import { adoptAgreement } from "@/lib/features/economy/cost-shares/use-cases/adopt-agreement";
import { changeAgreement } from "@/lib/features/economy/cost-shares/use-cases/change-agreement";
import { putRows } from "@/lib/features/economy/cost-shares/use-cases/put-rows";
import { removeAgreement } from "@/lib/features/economy/cost-shares/use-cases/remove-agreement";
import { showAgreement } from "@/lib/features/economy/cost-shares/use-cases/show-agreement";
import { withActor } from "@/lib/platform/db";
import { perform } from "./actors";

/**
 * What is done to a key of cost shares, for tests: by its version as it is unless another is told.
 */
export function keyActs(key = "2027") {
  const params = { key };
  const read = (actor: Actor) => withActor(actor, (tx) => getAgreement(tx, actor, key));
  const at = async (actor: Actor, version?: number) => version ?? (await read(actor)).version;
  return {
    read,
    add: (actor: Actor, more: Partial<z.input<typeof addAgreementBody>> = {}) =>
      perform(addAgreement, actor, {
        params: undefined,
        body: addAgreementBody.parse({ name: key, from: "2027-01-01", use: "contribution", ...more }),
      }),
    change: async (actor: Actor, body: z.input<typeof changeAgreementBody>, version?: number) =>
      perform(changeAgreement, actor, {
        ...{ params, body: changeAgreementBody.parse(body) },
        version: await at(actor, version),
      }),
    rows: async (actor: Actor, rows: z.input<typeof rowsBody>["rows"], version?: number) =>
      perform(putRows, actor, {
        ...{ params, body: rowsBody.parse({ rows }) },
        version: await at(actor, version),
      }),
    preview: (actor: Actor, body: z.input<typeof previewBody>) =>
      perform(showAgreement, actor, { params, body: previewBody.parse(body) }),
    adopt: async (actor: Actor, body: z.input<typeof adoptAgreementBody> = {}, version?: number) =>
      perform(adoptAgreement, actor, {
        ...{ params, body: adoptAgreementBody.parse(body) },
        version: await at(actor, version),
      }),
    remove: async (actor: Actor, version?: number) =>
      perform(removeAgreement, actor, { params, body: undefined, version: await at(actor, version) }),
  };
}
