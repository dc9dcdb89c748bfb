import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { deliveryStatuses, workOrder } from "@/lib/domain/delivery";
import { withActor } from "@/lib/platform/db";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { deliveriesList } from "../list";
import type { DeliveryItem } from "../schema";
import { countDeliveries, listDeliveries } from "./list-deliveries";

const db = useTestDatabase();
let coordinator: Actor;

beforeAll(async () => {
  coordinator = await actorFor(db, "samordnare@exempel.example", "exempel");
});

/** All rows, a page at a time. */
async function walk(choice: Record<string, string>, limit = 37): Promise<DeliveryItem[]> {
  const items: DeliveryItem[] = [];
  let cursor: string | undefined;
  do {
    const filter = deliveriesList.filter.parse({ ...choice, limit, cursor });
    const page = await withActor(coordinator, (tx) => listDeliveries(tx, coordinator, filter, "sv"));
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return items;
}

const swedish = new Intl.Collator("sv").compare;
const left = ({ controlPoints: { total, done } }: DeliveryItem) => total - done;
const work = ({ blocked, status }: DeliveryItem) => (blocked ? -1 : workOrder.indexOf(status));
const orders: Record<string, (a: DeliveryItem, b: DeliveryItem) => number> = {
  municipality: (a, b) => swedish(a.municipality.name, b.municipality.name),
  system: (a, b) => swedish(a.system.name, b.system.name),
  blocked: (a, b) => (a.blocked?.since ?? "9").localeCompare(b.blocked?.since ?? "9"),
  points: (a, b) => left(a) - left(b),
  updatedAt: (a, b) => a.updatedAt.localeCompare(b.updatedAt),
  status: (a, b) => work(a) - work(b),
  phase: () => 0,
};

describe("the list of deliveries", () => {
  it.each(Object.keys(orders).flatMap((key) => [key, `-${key}`]))(
    "by %s gives every row once, in order, page by page",
    async (sort) => {
      const items = await walk({ sort });
      expect(items).toHaveLength(440);
      expect(new Set(items.map(({ id }) => id)).size).toBe(440);
      const compare = orders[sort.replace("-", "")]!;
      const sign = sort.startsWith("-") ? -1 : 1;
      items.slice(1).forEach((item, index) => {
        expect(sign * compare(items[index]!, item)).toBeLessThanOrEqual(0);
      });
      expect((await walk({ sort }, 200)).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    },
  );

  it("has what needs work first unless another order is chosen, and what is done last", async () => {
    const items = await walk({});
    expect(items.map(({ id }) => id)).toEqual((await walk({ sort: "status" })).map(({ id }) => id));
    expect(items[0]?.blocked).not.toBeNull();
    expect(items.at(-1)?.status).toMatch(/^(closed|cancelled)$/);
    expect([...workOrder].sort()).toEqual([...deliveryStatuses].sort());
  });

  it.each([
    [
      { status: "going" },
      (row: DeliveryItem) => /^(active|underControl|awaitingApproval|rejected)$/.test(row.status),
    ],
    [{ status: "done" }, (row: DeliveryItem) => /^(approved|approvedWithRemarks|closed)$/.test(row.status)],
    [{ blocked: "any" }, (row: DeliveryItem) => row.blocked !== null],
    [{ blocked: "vendor" }, (row: DeliveryItem) => row.blocked?.by === "vendor"],
    [{ phase: "controlled" }, (row: DeliveryItem) => row.phase.stage === "controlled"],
    [{ phase: "leveranskontroll" }, (row: DeliveryItem) => row.phase.key === "leveranskontroll"],
    [{ municipality: "9903" }, (row: DeliveryItem) => row.municipality.code === "9903"],
    [{ system: "diariet-7", sort: "-points" }, (row: DeliveryItem) => row.system.key === "diariet-7"],
  ] as const)("filtered by %j gives just those, and counts them", async (choice, belongs) => {
    const all = await walk({});
    const items = await walk(choice);
    const expected = all.filter(belongs).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    expect(items.map(({ id }) => id).sort()).toEqual(expected.sort());
    const filter = deliveriesList.filter.parse(choice);
    expect(await withActor(coordinator, (tx) => countDeliveries(tx, coordinator, filter))).toBe(items.length);
  });

  it("knows the plan: every planned delivery has one quarter, and the late ones are unsettled", async () => {
    const year = Number(coordinator.office.today.slice(0, 4));
    const late = await walk({ plan: "late" });
    expect(late.length).toBeGreaterThan(0);
    for (const { status } of late)
      expect(status).not.toMatch(/^(approved|approvedWithRemarks|closed|cancelled)$/);
    const { n } = await db.row<{ n: number }>(
      "owner",
      `SELECT count(*)::int AS n FROM delivery d JOIN plan_item i ON i.id = d.plan_item_id
        WHERE i.office_id = $1 AND i.planned_year = $2 AND i.planned_quarter = 4`,
      [coordinator.office.id, year],
    );
    expect(n).toBeGreaterThan(0);
    expect(await walk({ plan: `planned-${year}-4` })).toHaveLength(n);
    const { signed } = await db.row<{ signed: number }>(
      "owner",
      `SELECT count(DISTINCT delivery_id)::int AS signed FROM approval WHERE decision <> 'rejected'
        AND office_id = $1 AND signed_at >= $2 AND signed_at < $3`,
      [coordinator.office.id, `${year - 1}-07-01T00:00:00+02`, `${year - 1}-10-01T00:00:00+02`],
    );
    expect(signed).toBeGreaterThan(0);
    expect(await walk({ plan: `approved-${year - 1}-3` })).toHaveLength(signed);
  });

  it.each([
    ["x", "9901", "byggarendet", "y"],
    ["1", "9901", "byggarendet", "not-an-id"],
    ["-1", "", "", ""],
  ])("refuses a forged cursor %#", async (...parts) => {
    const cursor = Buffer.from(JSON.stringify(parts)).toString("base64url");
    const filter = deliveriesList.filter.parse({ cursor });
    await expect(
      withActor(coordinator, (tx) => listDeliveries(tx, coordinator, filter, "sv")),
    ).rejects.toMatchObject({ code: "request.badQuery" });
  });
});
