import type { DeliveryKind, DeliveryStatus } from "@/lib/platform/db/generated/client";
import { closingEventsOf, closingOf, purposeOf } from "./closing";
import { eventsOf } from "./events";
import { lifeOf } from "./life";
import { planYears } from "./plan";
import { pointsOf } from "./points";
import type { Random } from "./random";
import { nextNumber } from "./stamps";
import { signedOf } from "./signed";
import type { Instance, Office, Place, Story } from "./story";

const DAY = 86_400_000;

interface Seed {
  random: Random;
  office: Office;
  place: Place;
  instance: Instance;
  start: Date;
  now: Date;
  projectId: string;
  isPilot: boolean;
  /** Whether the installation had no later one. */
  isNewest: boolean;
}

/** The first 25 points of its product's template. */
const POINTS = 25;
/** How long a delivery was thought to take when it was planned: less than most take. */
const PLANNED_DAYS = 370;

export function tellStory(seed: Seed): Story {
  const { random, office, place, instance, start, now, projectId, isPilot } = seed;
  const life = lifeOf(random, start, now, instance.product.pace);
  const id = random.id(start);
  const points = pointsOf(random, life, instance.product.template.items.slice(0, POINTS)).map((point) => ({
    ...point,
    id: random.id(start),
  }));
  const finish = new Date(start.getTime() + (PLANNED_DAYS + random.int(-45, 45)) * DAY);
  const kind = kindOf(random, isPilot);
  const planned = {
    id: random.id(start),
    versionId: versionOf(seed, life.status),
    ...(kind === "urgent" ? { year: null, quarter: null } : quarterIn(office, finish)),
  };
  const number = nextNumber(office.numbers, "L", life.entered[0]!.at);
  const scope = purposeOf(office, { id, place, life, kind });
  const story = { id, number, place, instance, kind, scope, life, points, planned, projectId };
  const requests = signedOf(random, office, story);
  const closing = closingOf(story, now);
  const events = [
    ...eventsOf(office, story, requests),
    ...(closing ? closingEventsOf(office, story, closing) : []),
  ];
  return { ...story, requests, closing, events, version: events.length };
}

/**
 * The plan in force has each installation once. What came to nothing stood in the version before
 * it.
 */
function versionOf({ office: { planVersions }, isNewest }: Seed, status: DeliveryStatus): string {
  if (!isNewest && planVersions.ongoing) return planVersions.ongoing;
  return status === "cancelled" ? planVersions.superseded : planVersions.adopted;
}

/** The day's quarter, within the plan's years. */
function quarterIn({ calendar }: Office, day: Date): { year: number; quarter: number } {
  const [first, last] = planYears(calendar);
  const year = Math.min(last, Math.max(first, day.getUTCFullYear()));
  return { year, quarter: Math.floor(day.getUTCMonth() / 3) + 1 };
}

const kindOf = (random: Random, isPilot: boolean): DeliveryKind =>
  isPilot ? "pilot" : random.chance(0.04) ? "urgent" : "ordinary";
