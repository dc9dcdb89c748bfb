import { auditPayload } from "@/lib/platform/audit";
import { assessorsOf } from "./assessors";
import { SOURCE } from "./source";
import type { Office, SeededRequest, TimedEvent, Told } from "./story";

type Input = Parameters<typeof auditPayload>[1];

/** What the program would have written in the municipality's chain, in order. */
export function eventsOf(office: Office, story: Told, requests: SeededRequest[]): TimedEvent[] {
  const { life, place, instance, points, id } = story;
  const subject = { type: "delivery", id, label: `${instance.product.name}, ${place.name}` } as const;
  const archivist = { userId: office.people.archivists.get(place.code)!.id, role: "archivist" as const };
  const coordinator = { userId: office.people.coordinator.id, role: "coordinator" as const };
  const event = (at: Date, by: typeof archivist | typeof coordinator, type: string, data: Input["data"]) => ({
    at,
    payload: auditPayload(by, { type, subject, data }),
  });
  const keyOf = (stage: string) => office.phases.find((phase) => phase.stage === stage)!.key;
  const steps = life.entered.filter(({ stage }) => stage !== "accepted");
  const events = [
    event(steps[0]!.at, coordinator, "delivery.loaded", { source: SOURCE }),
    ...steps.slice(1).map(({ stage, at }, index) =>
      event(at, coordinator, "delivery.phaseMoved", {
        from: keyOf(steps[index]!.stage),
        to: keyOf(stage),
        reason: null,
      }),
    ),
    ...points.flatMap((point) => {
      const { assessedAt, result } = point;
      const { number } = point.item;
      const { first, second } = assessorsOf(office, place.code, point);
      const by = { coordinator, archivist };
      const data = { number, from: "notStarted", to: result, files: 0 };
      return [
        ...(first && assessedAt ? [event(assessedAt, by[first.role], "controlPoint.assessed", data)] : []),
        ...(second ? [event(second.at, by[second.role], "controlPoint.confirmed", { number })] : []),
      ];
    }),
    ...requests.flatMap(({ id: requestId, askedAt, signed }) => [
      event(askedAt, coordinator, "approval.requested", { requestId }),
      ...(signed
        ? [
            event(signed.at, archivist, "approval.signed", {
              approvalId: signed.approvalId,
              decision: signed.decision,
              level: "L0",
              digest: signed.digest,
            }),
          ]
        : []),
    ]),
  ];
  return events.sort((a, b) => a.at.getTime() - b.at.getTime());
}
