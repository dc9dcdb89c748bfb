import type { TemplateItem } from "@/lib/features/inventory/control-points/server";
import { deviationNotes, failedNotes, notApplicableNotes } from "./names";
import type { Random } from "./random";
import type { Life, PointState } from "./story";

/** Points that compare a number with the source system's. */
const counted = [6, 14, 15];

/** A delivery's points as its life has left them. */
export function pointsOf(random: Random, life: Life, items: TemplateItem[]): PointState[] {
  const control = life.entered.find(({ stage }) => stage === "controlled")?.at;
  if (!control) return items.map((item) => untouched(item));
  const isOver = life.stage === "accepted" || life.status === "awaitingApproval";
  const end = life.requests.at(-1)?.askedAt ?? life.updatedAt;
  const last = isOver ? end : new Date(Math.max(control.getTime(), life.updatedAt.getTime()));
  const done = isOver ? items.length : Math.floor(life.progress * items.length);
  const points = items.map((item, place) =>
    place < done
      ? assessed(random, item, moment(control, last, (place + 1) / (items.length + 1)))
      : untouched(item),
  );
  if (life.status === "rejected" || (life.status === "underControl" && done > 6 && random.chance(0.3)))
    fail(random, points);
  return points;
}

const moment = (from: Date, to: Date, part: number): Date =>
  new Date(Math.round(from.getTime() + (to.getTime() - from.getTime()) * part));

const untouched = (item: TemplateItem): PointState => ({
  item,
  result: "notStarted",
  expectedValue: null,
  measuredValue: null,
  note: null,
  assessedAt: null,
  byCoordinator: true,
});

function assessed(random: Random, item: TemplateItem, at: Date): PointState {
  const result = random.weighted([
    ["passed", 90],
    ["passedWithDeviation", 7],
    ["notApplicable", item.severity === "blocking" ? 0 : 6],
  ] as const);
  const number = counted.includes(item.number) ? String(random.int(400, 480_000)) : null;
  const notes = result === "notApplicable" ? notApplicableNotes : deviationNotes;
  return {
    item,
    result,
    expectedValue: number,
    measuredValue: result === "notApplicable" ? null : number,
    note: result === "passed" ? null : random.pick<string>(notes),
    assessedAt: at,
    byCoordinator: item.needsSecondPerson || random.chance(0.45),
  };
}

/** One or two of the assessed points did not come out as they should. */
export function fail(random: Random, points: PointState[]): void {
  const touched = points.filter(({ assessedAt }) => assessedAt);
  for (let left = Math.min(touched.length, random.int(1, 2)); left > 0; left -= 1) {
    const point = random.pick(touched);
    Object.assign(point, { result: "failed", note: random.pick<string>(failedNotes) });
    if (point.expectedValue) point.measuredValue = String(Number(point.expectedValue) - random.int(3, 90));
  }
}
