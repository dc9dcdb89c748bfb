import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lifeOf } from "./life";
import { Random } from "./random";

const now = new Date("2026-11-20T15:00:00Z");
const DAY = 86_400_000;
const seeds = fc.record({
  seed: fc.string(),
  days: fc.integer({ min: 1, max: 1500 }),
  pace: fc.double({ min: 0.5, max: 2, noNaN: true }),
});
const live = ({ seed, days, pace }: { seed: string; days: number; pace: number }) =>
  lifeOf(new Random(seed), new Date(now.getTime() - days * DAY), now, pace);

describe("an invented delivery", () => {
  it("is the same for the same seed", () => {
    fc.assert(
      fc.property(seeds, (choice) => {
        expect(live(choice)).toEqual(live(choice));
      }),
    );
  });

  it("goes through the stages in order and never into the future", () => {
    fc.assert(
      fc.property(seeds, (choice) => {
        const { entered, stage, updatedAt, requests, stops } = live(choice);
        const order = ["candidate", "defined", "agreed", "transferred", "controlled", "accepted"];
        expect(entered.map((step) => step.stage)).toEqual(order.slice(0, entered.length));
        expect(entered.at(-1)!.stage).toBe(stage);
        const moments = entered.map(({ at }) => at.getTime());
        expect(moments).toEqual([...moments].sort((a, b) => a - b));
        for (const at of [
          ...moments,
          updatedAt.getTime(),
          ...requests.map(({ askedAt }) => askedAt.getTime()),
        ])
          expect(at).toBeLessThanOrEqual(now.getTime());
        for (const { since, until } of stops)
          expect((until ?? now).getTime()).toBeGreaterThanOrEqual(since.getTime());
      }),
      { numRuns: 500 },
    );
  });

  it("is accepted exactly when its last request was approved", () => {
    fc.assert(
      fc.property(seeds, (choice) => {
        const { stage, requests, status } = live(choice);
        const last = requests.at(-1);
        expect(stage === "accepted").toBe(
          last?.decision === "approved" || last?.decision === "approvedWithRemarks",
        );
        expect(status === "awaitingApproval").toBe(last !== undefined && last.signedAt === null);
      }),
      { numRuns: 500 },
    );
  });
});

describe("chance", () => {
  it("gives well-formed UUIDs of version 7 with the moment in front", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
        (seed, at) => {
          const id = new Random(seed).id(at);
          expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
          expect(parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(at.getTime());
        },
      ),
    );
  });
});
