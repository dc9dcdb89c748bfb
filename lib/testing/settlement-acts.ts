import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import {
  addSettlementBody,
  adoptSettlementBody,
  changeSettlementBody,
  paySettlementBody,
  type SettlementParams,
  type SettlementQuery,
} from "@/lib/features/economy/settlements/schema";
import { getSettlement } from "@/lib/features/economy/settlements/queries";
import { addSettlement } from "@/lib/features/economy/settlements/use-cases/add-settlement";
import { adoptSettlement } from "@/lib/features/economy/settlements/use-cases/adopt-settlement";
import { changeRows } from "@/lib/features/economy/settlements/use-cases/change-rows";
import { paySettlement } from "@/lib/features/economy/settlements/use-cases/pay-settlement";
import { proposeSettlement } from "@/lib/features/economy/settlements/use-cases/propose-settlement";
import { removeSettlement } from "@/lib/features/economy/settlements/use-cases/remove-settlement";
import { withActor } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { perform } from "./actors";

/**
 * What is done to a year's settlement, for tests: by its version as it is unless another is told.
 */
export function settlementActs(year = 2026, query: SettlementQuery = {}) {
  const params = { year };
  const read = (actor: Actor) =>
    withActor(actor, (tx) => getSettlement(tx, actor, { ...params, ...query }, "sv"));
  const on = async <B, R>(
    useCase: (call: Call<SettlementParams, SettlementQuery, B>) => Promise<R>,
    actor: Actor,
    body: B,
    version?: number,
  ): Promise<R> =>
    perform<SettlementParams, B, R>((call) => useCase({ ...call, query }), actor, {
      ...{ params, body },
      version: version ?? (await read(actor)).version,
    });
  return {
    read,
    add: (actor: Actor, more: Partial<z.input<typeof addSettlementBody>> = {}) =>
      perform(addSettlement, actor, {
        params: undefined,
        body: addSettlementBody.parse({ year, key: "nyckel", ...query, ...more }),
      }),
    say: (actor: Actor, rows: z.input<typeof changeSettlementBody>["rows"], version?: number) =>
      on(changeRows, actor, changeSettlementBody.parse({ rows }), version),
    propose: (actor: Actor, version?: number) => on(proposeSettlement, actor, undefined, version),
    adopt: (actor: Actor, body: z.input<typeof adoptSettlementBody> = {}, version?: number) =>
      on(adoptSettlement, actor, adoptSettlementBody.parse(body), version),
    pay: (actor: Actor, day: string, version?: number) =>
      on(paySettlement, actor, paySettlementBody.parse({ on: day }), version),
    remove: (actor: Actor, version?: number) => on(removeSettlement, actor, undefined, version),
  };
}
