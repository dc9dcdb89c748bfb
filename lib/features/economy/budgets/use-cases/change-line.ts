import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { fieldsOf } from "@/lib/domain/changed-fields";
import { notFound } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { budgetEvents } from "../events";
import { assertYearOpen, getBudget } from "../queries";
import { budgetSubject, loadBudget, touchBudget, updateLine } from "../repository";
import type { ChangedLine, ChangeLineBody, LineParams } from "../schema";

/**
 * Says what a line is expected to come to, and why: of the revision in force, and of the one that
 * is to follow it as well, so that no decision brings an older forecast back.
 */
export async function changeLine({
  db,
  actor,
  params: { year, id },
  body,
  version,
}: Call<LineParams, undefined, ChangeLineBody>): Promise<ChangedLine> {
  const role = assertMay(actor, "budget:edit", { kind: "office" });
  const budget = await loadBudget(db, actor, year);
  await assertYearOpen(db, year);
  const revisions = [budget.inForce, budget.open].flatMap((one) => (one ? [one] : []));
  const told = async (): Promise<ChangedLine | null> => {
    for (const { number } of revisions) {
      const { lines, version: now } = await getBudget(db, actor, { year, revision: number });
      const line = lines.find((one) => one.id === id);
      if (line) return { ...line, version: now };
    }
    return null;
  };
  const line = await told();
  if (!line) throw notFound();
  await assertVersion(budget, version, told);
  const fields = fieldsOf({
    forecast: body.forecastOre !== undefined && body.forecastOre !== line.forecastOre,
    note: body.note !== undefined && body.note !== line.note,
  });
  if (fields === "") return line;
  await touchBudget(db, actor, budget, told);
  await updateLine(db, actor, { id, revisions: revisions.map((one) => one.id) }, body);
  await appendAudit(db, { actor, role }, budgetEvents, {
    type: "budget.lineSaid",
    subject: budgetSubject(budget),
    data: { group: line.group, fields },
  });
  return (await told()) ?? line;
}
