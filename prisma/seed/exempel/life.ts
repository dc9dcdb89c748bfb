import { statusOfStage } from "@/lib/features/deliveries/deliveries";
import type { Stage } from "@/lib/platform/db/generated/client";
import type { Random } from "./random";
import type { Life } from "./story";

const DAY = 86_400_000;

/**
 * How many days a delivery usually spends in each stage: invented, after what the offices tell
 * about their tempo.
 */
const middleDays = { candidate: 40, defined: 85, agreed: 50, transferred: 65, controlled: 55, waiting: 14 };
const walk = ["candidate", "defined", "agreed", "transferred", "controlled"] as const;

/** A working hour of the day that lies `days` after `from`: a weekend's day becomes the Monday. */
export function workingMoment(random: Random, from: Date, days: number): Date {
  const at = new Date(from.getTime() + days * DAY);
  const weekday = at.getUTCDay();
  if (weekday === 6) at.setUTCDate(at.getUTCDate() + 2);
  if (weekday === 0) at.setUTCDate(at.getUTCDate() + 1);
  at.setUTCHours(random.int(7, 14), random.int(0, 59), random.int(0, 59), random.int(0, 999));
  return at;
}

interface Walk {
  random: Random;
  now: Date;
  life: Life;
}

/** Lives a delivery that began on `start` up to `now`. */
export function lifeOf(random: Random, start: Date, now: Date, pace: number): Life {
  const life: Life = {
    entered: [],
    stage: "candidate",
    status: "proposed",
    stops: [],
    requests: [],
    progress: 0,
    updatedAt: start,
  };
  const walker = { random, now, life };
  let at = workingMoment(random, start, 0);
  for (const stage of walk) {
    if (at > now) break;
    life.entered.push({ stage, at });
    Object.assign(life, { stage, status: statusOfStage(stage), updatedAt: at });
    const days = random.days(middleDays[stage] * pace) + stopDays(walker, stage, at);
    const until = workingMoment(random, at, days);
    if (stage === "controlled")
      life.progress = Math.min(1, (now.getTime() - at.getTime()) / (until.getTime() - at.getTime()));
    at = until;
  }
  if (at <= now) decide(walker, at);
  finish(walker);
  return life;
}

/** A stop in the stages where others are waited for, and how long it holds the delivery up. */
function stopDays({ random, now, life }: Walk, stage: Stage, at: Date): number {
  const risk = { agreed: 0.12, transferred: 0.36, controlled: 0.12 }[stage as string] ?? 0;
  if (!random.chance(risk)) return 0;
  const by = random.weighted([
    ["vendor", 65],
    ["municipality", 21],
    ["office", 9],
    ["operations", 5],
  ] as const);
  const since = workingMoment(random, at, random.int(2, 12));
  const days = random.days(by === "vendor" ? 90 : 35);
  const until = workingMoment(random, since, days);
  if (since <= now) {
    life.stops.push({ by, since, until: until > now ? null : until });
    if (life.updatedAt < since) life.updatedAt = since;
  }
  return days;
}

/** Asks for approval, is answered in time, and after a rejection is controlled again. */
function decide({ random, now, life }: Walk, from: Date): void {
  let askedAt = from;
  for (let round = 1; ; round += 1) {
    const signedAt = workingMoment(random, askedAt, random.days(middleDays.waiting));
    life.updatedAt = askedAt;
    if (signedAt > now) {
      life.requests.push({ askedAt, signedAt: null, decision: null });
      life.status = "awaitingApproval";
      return;
    }
    const decision = random.weighted([
      ["approved", 82],
      ["approvedWithRemarks", 12],
      ["rejected", round === 1 ? 6 : 0],
    ] as const);
    life.requests.push({ askedAt, signedAt, decision });
    life.updatedAt = signedAt;
    if (decision !== "rejected") {
      life.entered.push({ stage: "accepted", at: signedAt });
      Object.assign(life, { stage: "accepted", status: decision, progress: 1 });
      return;
    }
    askedAt = workingMoment(random, signedAt, random.days(40));
    if (askedAt > now) {
      Object.assign(life, { status: "rejected", progress: 0.7 });
      return;
    }
  }
}

/** Old approvals whose source system is closed, and the few that came to nothing. */
function finish({ random, now, life }: Walk): void {
  const isOld = now.getTime() - life.updatedAt.getTime() > 150 * DAY;
  if (life.stage === "accepted" && isOld && random.chance(0.45)) {
    life.status = "closed";
    life.updatedAt = workingMoment(random, life.updatedAt, random.int(60, 140));
  }
  const isEarly = life.stage === "candidate" || life.stage === "defined";
  if (isEarly && life.stops.length === 0 && random.chance(0.06)) life.status = "cancelled";
}
