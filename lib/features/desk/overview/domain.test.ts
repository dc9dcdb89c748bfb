import { describe, expect, it } from "vitest";
import type { ApprovalRequest } from "@/lib/features/deliveries/approvals";
import type { DeliveryItem } from "@/lib/features/deliveries/deliveries";
import { municipalStep, reasonsOf } from "./domain";

const request = (id: string, deliveryId: string) =>
  ({ id, deliveryId, system: { key: "w3d3", name: "W3D3" } }) as ApprovalRequest;
const delivery = (id: string, blockingOpen: number) =>
  ({ id, status: "awaitingApproval", controlPoints: { total: 33, done: 30, blockingOpen } }) as DeliveryItem;

const situation = {
  maySign: true,
  mayAssess: true,
  deliveries: [delivery("a", 2), delivery("b", 0)],
  waiting: [request("qa", "a"), request("qb", "b")],
  firstPoints: new Map([["a", 25]]),
  missing: new Map<string, { kind: "again" | "confirm"; number: number; count: number }>(),
};

describe("municipalStep", () => {
  it("is to sign what can be signed, and not what a point holds up", () => {
    expect(municipalStep(situation)).toMatchObject({ kind: "sign", requestId: "qb" });
  });

  it("is the point when every decision waits for one", () => {
    const step = { kind: "held", deliveryId: "a", system: "W3D3", number: 25, blocking: 2 };
    expect(municipalStep({ ...situation, waiting: [request("qa", "a")] })).toEqual(step);
    const reader = { ...situation, maySign: false, mayAssess: false };
    expect(municipalStep(reader)).toEqual({ kind: "none" });
  });

  it("is the second person's, or what a rejection reopened, before approval can be asked for", () => {
    const ready = { ...delivery("c", 0), status: "underControl" } as DeliveryItem;
    const alone = { ...situation, deliveries: [ready], waiting: [], firstPoints: new Map<string, number>() };
    expect(municipalStep(alone)).toEqual({ kind: "request", delivery: ready });
    for (const kind of ["again", "confirm"] as const) {
      const missing = new Map([["c", { kind, number: 25, count: 2 }]]);
      expect(municipalStep({ ...alone, missing })).toEqual({ kind, delivery: ready, number: 25, count: 2 });
    }
  });
});

describe("reasonsOf", () => {
  const line = (beyondOre: number | null, note: string | null) => ({ beyondOre, note });

  it("is what comes to something else than its budget, the furthest first, and what has a reason", () => {
    const [over, under, told] = [line(200, null), line(-300, "Tjänst vakant"), line(null, "Som budget")];
    const { lines, more, missing } = reasonsOf([told, over, line(0, null), line(null, null), under]);
    expect(lines).toEqual([under, over, told]);
    expect([more, missing]).toEqual([0, 1]);
  });

  it("leaves the nearest out where they are many, and counts them", () => {
    const lines = [1, 2, 3, 4, 5, 6, 7].map((ore) => line(ore, null));
    const told = reasonsOf(lines);
    expect(told.lines.map(({ beyondOre }) => beyondOre)).toEqual([7, 6, 5, 4, 3]);
    expect([told.more, told.missing]).toEqual([2, 7]);
  });
});
