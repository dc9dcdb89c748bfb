import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deliveryStatuses, phaseConditions, stages } from "@/lib/domain/delivery";
import { conditionsAhead } from "./conditions";
import { isSettled, unmetConditions } from "./phases";

const phases = stages.map((stage, sequence) => ({
  key: stage,
  sequence,
  firstStage: stage,
  lastStage: stage,
  conditions: [...phaseConditions],
}));
const base = {
  status: "active" as const,
  phase: { key: "transferred" },
  phases,
  points: [{ number: 25, severity: "blocking" as const, result: "failed" as const }],
  gate: { isPlanAdopted: true },
  stops: [{ number: "S-2026-014" }],
};

describe("conditionsAhead", () => {
  it("tells what the next phase asks for, and what is in the way", () => {
    expect(conditionsAhead(base)).toEqual([
      { key: "noOpenStop", met: false, params: { phase: "controlled", stops: ["S-2026-014"] } },
      { key: "noOpenBlockingPoint", met: false, params: { phase: "controlled", points: [25] } },
      { key: "planAdopted", met: true, params: { phase: "controlled" } },
    ]);
  });

  it("asks of what ends with the signature that no point hinders it, whatever the office says", () => {
    const bare = phases.map((one) => ({ ...one, conditions: [] }));
    const last = { ...base, phase: { key: "controlled" }, phases: bare };
    expect(conditionsAhead(last).map(({ key }) => key)).toEqual(["noOpenBlockingPoint"]);
    const whole = { key: "fas-4", sequence: 0, firstStage: "controlled", lastStage: "accepted" } as const;
    const one = { ...base, phase: whole, phases: [{ ...whole, conditions: [] }] };
    expect(conditionsAhead(one)).toMatchObject([{ key: "noOpenBlockingPoint", params: { phase: "fas-4" } }]);
  });

  it("says beforehand what the step itself would say, and nothing of what is settled", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...deliveryStatuses),
        fc.integer({ min: 0, max: 3 }),
        fc.subarray([...phaseConditions]),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (status, at, asked, isStopped, isBlocked, isPlanAdopted) => {
          const own = phases.map((phase) => ({ ...phase, conditions: asked }));
          const [from, to] = [own[at]!, own[at + 1]!];
          const told = conditionsAhead({
            status,
            phase: from,
            phases: own,
            points: isBlocked ? base.points : [],
            gate: { isPlanAdopted },
            stops: isStopped ? base.stops : [],
          });
          if (isSettled(status)) expect(told).toEqual([]);
          if (isSettled(status) || status === "awaitingApproval") return;
          const gate = {
            hasOpenStop: isStopped,
            hasOpenBlockingPoint: isBlocked,
            isPlanAdopted,
            movesTogether: false,
          };
          const refused = unmetConditions({ from, to, status, reason: null, ...gate });
          expect(told.every(({ met }) => met)).toBe(refused.length === 0);
        },
      ),
    );
  });
});
