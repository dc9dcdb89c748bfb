import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { getPlan, getVersion } from "@/lib/features/planning/plans/server";
import {
  addendumBody,
  addItemBody,
  addPlanBody,
  addVersionBody,
  adoptionBody,
  changeItemBody,
  changeVersionBody,
  type PlanItem,
} from "@/lib/features/planning/plans/schema";
import { addAddendum } from "@/lib/features/planning/plans/use-cases/add-addendum";
import { addItem } from "@/lib/features/planning/plans/use-cases/add-item";
import { addNote } from "@/lib/features/planning/plans/use-cases/add-note";
import { addPlan } from "@/lib/features/planning/plans/use-cases/add-plan";
import { addVersion } from "@/lib/features/planning/plans/use-cases/add-version";
import { adoptVersion } from "@/lib/features/planning/plans/use-cases/adopt-version";
import { changeItem } from "@/lib/features/planning/plans/use-cases/change-item";
import { changePlan } from "@/lib/features/planning/plans/use-cases/change-plan";
import { changeVersion } from "@/lib/features/planning/plans/use-cases/change-version";
import { proposeVersion } from "@/lib/features/planning/plans/use-cases/propose-version";
import { removeItem } from "@/lib/features/planning/plans/use-cases/remove-item";
import { removeVersion } from "@/lib/features/planning/plans/use-cases/remove-version";
import { withdrawVersion } from "@/lib/features/planning/plans/use-cases/withdraw-version";
import { withActor } from "@/lib/platform/db";
import { perform } from "./actors";

type Add = z.input<typeof addItemBody>;
const nothing = { params: undefined, body: undefined };

/**
 * What is done to plans, for tests: each to version `n` of `plan`, by the version as it is unless
 * another is told.
 */
export function planActs(plan = "2027-2028") {
  const at = (n: number) => ({ plan, n });
  const read = (actor: Actor, n = 1) => withActor(actor, (tx) => getVersion(tx, actor, at(n)));
  const readPlan = (actor: Actor) => withActor(actor, (tx) => getPlan(tx, actor, plan));
  const add = (actor: Actor, more: Partial<z.input<typeof addPlanBody>> = {}) =>
    perform(addPlan, actor, {
      ...nothing,
      body: addPlanBody.parse({ name: plan, firstYear: 2027, lastYear: 2028, ...more }),
    });
  const rename = (actor: Actor, name: string, version = 1) =>
    perform(changePlan, actor, { params: { plan }, body: { name }, version });
  const draft = (actor: Actor, body: z.input<typeof addVersionBody> = {}) =>
    perform(addVersion, actor, { params: { plan }, body: addVersionBody.parse(body) });
  const change = async (
    actor: Actor,
    body: z.input<typeof changeVersionBody>,
    { n = 1, version }: { n?: number; version?: number } = {},
  ) =>
    perform(changeVersion, actor, {
      params: at(n),
      body: changeVersionBody.parse(body),
      version: version ?? (await read(actor, n)).version,
    });
  const remove = async (actor: Actor, n = 1, version?: number) =>
    perform(removeVersion, actor, {
      params: at(n),
      body: undefined,
      version: version ?? (await read(actor, n)).version,
    });
  const place = (actor: Actor, installation: string, more: Partial<Add> = {}, n = 1) =>
    perform(addItem, actor, { params: at(n), body: addItemBody.parse({ installation, ...more }) });
  const move = (
    actor: Actor,
    { id, version }: Pick<PlanItem, "id" | "version">,
    body: z.input<typeof changeItemBody>,
    n = 1,
  ) => perform(changeItem, actor, { params: { ...at(n), id }, body: changeItemBody.parse(body), version });
  const take = (actor: Actor, { id, version }: Pick<PlanItem, "id" | "version">, n = 1) =>
    perform(removeItem, actor, { params: { ...at(n), id }, body: undefined, version });
  const step =
    (useCase: typeof proposeVersion) =>
    async (actor: Actor, n = 1, version?: number) =>
      perform(useCase, actor, {
        params: at(n),
        body: undefined,
        version: version ?? (await read(actor, n)).version,
      });
  const adopt = async (
    actor: Actor,
    body: z.input<typeof adoptionBody> = {},
    { n = 1, version }: { n?: number; version?: number } = {},
  ) =>
    perform(adoptVersion, actor, {
      params: at(n),
      body: adoptionBody.parse(body),
      version: version ?? (await read(actor, n)).version,
    });
  const correct = (actor: Actor, body: z.input<typeof addendumBody>, n = 1) =>
    perform(addAddendum, actor, { params: at(n), body: addendumBody.parse(body) });
  const say = (actor: Actor, text: string) => perform(addNote, actor, { params: { plan }, body: { text } });
  const [propose, withdraw] = [step(proposeVersion), step(withdrawVersion)];
  return {
    ...{ read, readPlan, add, rename, draft, change, remove, place, move, take },
    ...{ propose, withdraw, adopt, correct, say },
  };
}
