import type { DeliveryKind } from "@/lib/platform/db/generated/client";
import { eventsOf } from "./events";
import { lifeOf } from "./life";
import { pointsOf } from "./points";
import type { Random } from "./random";
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
}

/** The first 25 points of its product's template. */
const POINTS = 25;
/** How long a delivery was thought to take when it was planned: less than most take. */
const PLANNED_DAYS = 370;

export function tellStory({ random, office, place, instance, start, now, projectId, isPilot }: Seed): Story {
  const life = lifeOf(random, start, now, instance.product.pace);
  const id = random.id(start);
  const points = pointsOf(random, life, instance.product.template.items.slice(0, POINTS)).map((point) => ({
    ...point,
    id: random.id(start),
  }));
  const finish = new Date(start.getTime() + (PLANNED_DAYS + random.int(-45, 45)) * DAY);
  const story = {
    id,
    place,
    instance,
    kind: kindOf(random, isPilot),
    life,
    points,
    planned: {
      id: random.id(start),
      year: finish.getUTCFullYear(),
      quarter: Math.floor(finish.getUTCMonth() / 3) + 1,
    },
    projectId,
  };
  const requests = signedOf(random, office, story);
  const events = eventsOf(office, story, requests);
  return { ...story, requests, events, version: events.length };
}

const kindOf = (random: Random, isPilot: boolean): DeliveryKind =>
  isPilot ? "pilot" : random.chance(0.04) ? "urgent" : "ordinary";
