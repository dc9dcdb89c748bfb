import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { composeStatement } from "@/lib/features/deliveries/approvals";
import type { ControlPoint } from "@/lib/features/deliveries/deliveries";
import { assessorsOf } from "./assessors";
import { rejections, remarks, requestMessages } from "./names";
import { fail } from "./points";
import type { Random } from "./random";
import type { Office, PointState, SeededRequest, Told } from "./story";

/** A delivery's requests, each decided one with its statement as the program would have made it. */
export function signedOf(random: Random, office: Office, story: Told): SeededRequest[] {
  let previousApproval: string | null = null;
  return story.life.requests.map(({ askedAt, signedAt, decision }, index) => {
    const request = {
      id: random.id(askedAt),
      round: index + 1,
      askedAt,
      message: random.pick<string | null>(requestMessages),
    };
    if (!signedAt || !decision) return { ...request, signed: null };
    const version = versionWhenAsked(office, story, index);
    const points = decision === "rejected" ? withFailure(random, story.points) : story.points;
    const canonical = canonicalize(
      composeStatement({
        office: { key: office.key, name: office.name },
        signer: { ...office.people.archivists.get(story.place.code)!, role: "archivist" },
        delivery: deliveryOf(office, story, points, version),
        round: index + 1,
        parts: {
          packages: [],
          deviations: deviationsOf(points),
          previousApproval,
          roles: rolesOf(office, story.place.code, points),
        },
        mandate: null,
        diaryNumber: null,
        decided: { decision, remarks: remarksOn(random, decision), points: [], language: "sv" },
        nonce: random.hex(32),
        preparedAt: new Date(signedAt.getTime() - random.int(20, 200) * 1000),
      }),
    )!;
    const digest = createHash("sha256").update(canonical, "utf8").digest("hex");
    previousApproval = digest;
    const ids = { approvalId: random.id(signedAt), statementId: random.id(signedAt) };
    return { ...request, signed: { ...ids, at: signedAt, decision, canonical, digest, version } };
  });
}

/**
 * The events before the signing count the version up: loading, the steps to control, the points,
 * each asking and signing.
 */
const versionWhenAsked = (office: Office, { life, points, place }: Told, request: number): number => {
  const steps = life.entered.filter(({ stage }) => stage !== "accepted").length;
  const seen = points.flatMap((point) => Object.values(assessorsOf(office, place.code, point)));
  return steps + seen.filter(Boolean).length + 2 * request + 1;
};

const remarksOn = (random: Random, decision: string): string | null =>
  decision === "approved" ? null : random.pick<string>(decision === "rejected" ? rejections : remarks);

function withFailure(random: Random, points: Told["points"]): Told["points"] {
  const copies = points.map((point) => ({ ...point }));
  fail(random, copies);
  return copies;
}

export const deviationsOf = (points: PointState[]) =>
  points
    .filter(({ result }) => result === "passedWithDeviation")
    .map(({ item, note }) => ({
      number: item.number,
      description: note!,
      type: "authentic" as const,
      decision: "accepted" as const,
    }));

const rolesOf = (office: Office, code: string, points: PointState[]) =>
  points.map((point) => {
    const { first, second } = assessorsOf(office, code, point);
    return { number: point.item.number, assessed: first?.role ?? null, confirmed: second?.role ?? null };
  });

function deliveryOf(
  office: Office,
  { id, kind, instance, place }: Told,
  points: PointState[],
  version: number,
) {
  const control = office.phases.find(({ stage }) => stage === "controlled")!;
  return {
    id,
    version,
    kind,
    system: { key: instance.product.key, name: instance.product.name },
    municipality: { code: place.code, name: place.name },
    phase: { key: control.key, name: control.name },
    controlPoints: points.map((point) => pointOf(office, place.code, point)),
  };
}

function pointOf(office: Office, code: string, point: PointState): ControlPoint {
  const { item, result, expectedValue, measuredValue, note, assessedAt } = point;
  const { first, second } = assessorsOf(office, code, point);
  return {
    id: "",
    number: item.number,
    category: item.category,
    title: item.titleSv,
    purpose: item.purposeSv,
    severity: item.severity,
    needsSecondPerson: item.needsSecondPerson,
    result,
    expectedValue,
    measuredValue,
    note,
    evidence: [],
    assessedBy: first?.name ?? null,
    assessedAt: assessedAt?.toISOString() ?? null,
    secondPerson: second && {
      by: { id: second.id, name: second.name },
      at: second.at.toISOString(),
      note: null,
    },
    earlier: null,
    version: 1,
  };
}
