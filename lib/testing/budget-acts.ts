import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import {
  addBudgetBody,
  adoptionBody,
  changeLineBody,
  linesBody,
  type Budget,
} from "@/lib/features/economy/budgets/schema";
import { getBudget } from "@/lib/features/economy/budgets/server";
import { addBudget } from "@/lib/features/economy/budgets/use-cases/add-budget";
import { adoptBudget } from "@/lib/features/economy/budgets/use-cases/adopt-budget";
import { changeLine } from "@/lib/features/economy/budgets/use-cases/change-line";
import { changeLines } from "@/lib/features/economy/budgets/use-cases/change-lines";
import { proposeBudget } from "@/lib/features/economy/budgets/use-cases/propose-budget";
import { reviseBudget } from "@/lib/features/economy/budgets/use-cases/revise-budget";
import { withActor } from "@/lib/platform/db";
import { perform } from "./actors";

type SentLine = z.input<typeof linesBody>["lines"][number];

/** What is done to a year's budget, for tests: by the version as it is unless another is told. */
export function budgetActs(year = 2027) {
  const params = { year };
  const read = (actor: Actor, revision?: number) =>
    withActor(actor, (tx) => getBudget(tx, actor, { year, revision }));
  const versionFor = async (actor: Actor, version: number | undefined) =>
    version ?? (await read(actor)).version;
  const add = (actor: Actor, from: number | null = null) =>
    perform(addBudget, actor, { params: undefined, body: addBudgetBody.parse({ year, from }) });
  const write = async (actor: Actor, lines: SentLine[], version?: number): Promise<Budget> =>
    perform(changeLines, actor, {
      ...{ params, body: linesBody.parse({ lines }) },
      version: await versionFor(actor, version),
    });
  const say = async (actor: Actor, id: string, body: z.input<typeof changeLineBody>, version?: number) =>
    perform(changeLine, actor, {
      ...{ params: { year, id }, body: changeLineBody.parse(body) },
      version: await versionFor(actor, version),
    });
  const propose = async (actor: Actor, version?: number) =>
    perform(proposeBudget, actor, { params, body: undefined, version: await versionFor(actor, version) });
  const adopt = async (actor: Actor, body: z.input<typeof adoptionBody> = {}, version?: number) =>
    perform(adoptBudget, actor, {
      ...{ params, body: adoptionBody.parse(body) },
      version: await versionFor(actor, version),
    });
  const revise = async (actor: Actor, reason: string, version?: number) =>
    perform(reviseBudget, actor, { params, body: { reason }, version: await versionFor(actor, version) });
  return { read, add, write, say, propose, adopt, revise };
}
