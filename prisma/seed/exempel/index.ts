import { appendPast, auditPayload, municipalityStream } from "@/lib/platform/audit";
import { systemClock } from "@/lib/platform/clock";
import type { Owner } from "../database";
import type { LoadedOffice } from "../office";
import { tellProjects } from "../project-events";
import { insertRows } from "@/lib/platform/db/rows";
import { insertTalk, talkOf } from "./comments";
import { tellStory } from "./delivery";
import { loadEconomy } from "./economy";
import { tellEconomy } from "./economy-events";
import { insertApprovals, insertStories } from "./insert";
import { insertInstances, instancesOf, standingOf } from "./instances";
import { calendarAt } from "./calendar";
import { loadCapacity } from "./capacity";
import { loadDraft } from "./draft";
import { loadFurtherSystems } from "./further-systems";
import { loadMembers } from "./members";
import { loadNeeds } from "./needs";
import { createExempel, isNewMember } from "./office";
import { tellPlans } from "./plan-events";
import { loadInvitations } from "./projects";
import { loadVersions } from "./plan-versions";
import { Random } from "./random";
import { insertRemarks } from "./remarks";
import { SOURCE } from "./source";
import { countVersions, stopEventsOf, tellHeld } from "./stop-events";
import { holdSeveral } from "./stops";
import type { Instance, Office, Place, Story, TimedEvent } from "./story";

const DAY = 86_400_000;
const HISTORY_DAYS = 3 * 365;
/** Twenty of 22 members have deliveries: 440 at scale 1. */
const PER_MUNICIPALITY = 22;
/**
 * Deliveries that are told and stored together, so that a hundredfold office does not fill the
 * memory.
 */
const PART = 500;

/**
 * The invented office: 22 municipalities, 30 systems, 440 deliveries of 25 points with three years
 * behind them, times `scale`. A larger scale gives more deliveries of the same systems in the same
 * municipalities, and further systems beside them. Its days are laid up to the day it is loaded,
 * and from then on it lives.
 */
export async function loadExempel(db: Owner, scale = 1): Promise<LoadedOffice> {
  const office = await createExempel(db, calendarAt(systemClock.now()), scale);
  const projects = await createProjects(db, office);
  for (const [code, municipalityId] of office.municipalities) {
    const place = { officeId: office.id, municipalityId, code, name: office.names.get(code)! };
    const random = new Random(`exempel/${code}`);
    const count = isNewMember(code) ? 0 : PER_MUNICIPALITY * scale;
    await loadMunicipality(db, { random, office, place, projects, count });
  }
  await insertRows(
    db,
    "running_number",
    (
      [
        ["L", office.numbers],
        ["S", office.stopNumbers],
      ] as const
    ).flatMap(([kind, numbers]) =>
      [...numbers].map(([year, last]) => ({ office_id: office.id, kind, year, last })),
    ),
  );
  const stopOfSeveral = await holdSeveral(db, office);
  if (stopOfSeveral) await tellHeld(db, office, stopOfSeveral);
  await countVersions(db, office);
  await loadFurtherSystems(db, office, scale);
  await loadNeeds(db, office);
  await loadCapacity(db, office);
  await loadVersions(db, office);
  await loadDraft(db, office);
  await tellPlans(db, office);
  await loadInvitations(db, office);
  await tellProjects(db, office);
  await loadEconomy(db, office);
  await tellEconomy(db, office);
  const newest = [...office.municipalities.keys()].filter(isNewMember);
  await loadMembers(db, office, { newest, source: SOURCE });
  return office;
}

interface Share {
  random: Random;
  office: Office;
  place: Place;
  /** Ids by product and year. */
  projects: Map<string, string>;
  count: number;
}

async function loadMunicipality(db: Owner, { random, office, place, projects, count }: Share): Promise<void> {
  const { now } = office.calendar;
  const instances = instancesOf(random, office);
  const delivered = instances.slice(0, PER_MUNICIPALITY);
  // Starts in order, so that an installation's last delivery is its newest.
  const starts = Array.from({ length: count }, () => random.int(10, HISTORY_DAYS)).sort((a, b) => b - a);
  const turn = random.shuffle(delivered);
  const stories: Story[] = starts.map((days, index) => {
    const instance = turn[index % turn.length]!;
    const start = new Date(now.getTime() - days * DAY);
    const projectId = projects.get(`${instance.product.id}/${start.getUTCFullYear()}`)!;
    return tellStory({
      random,
      office,
      place,
      instance,
      start,
      now,
      projectId,
      isPilot: days > HISTORY_DAYS - 40,
      isNewest: index >= count - turn.length,
    });
  });
  const last = new Map<Instance, Story>(stories.map((story) => [story.instance, story]));
  await insertInstances(
    db,
    { place, calendar: office.calendar },
    instances.map((instance) => standingOf(random, instance, last.get(instance), now)),
  );
  for (let from = 0; from < stories.length; from += PART)
    await insertStories(db, random, office, stories.slice(from, from + PART));
  // A series of its own: what is said changes nothing of what was done.
  const talk = talkOf(new Random(`exempel/comments/${place.code}`), office, stories, now);
  await insertTalk(db, talk);
  await appendPast(db, municipalityStream(office.key, place.code), [
    joined(place, office),
    ...stories.flatMap((story) => story.events),
    ...talk.events,
    ...(await stopEventsOf(db, office, place)),
  ]);
  await insertApprovals(db, office, stories);
  await insertRemarks(db, { place, office, now }, stories);
}

const joined = (place: Place, { calendar }: Office): TimedEvent => ({
  at: new Date(`${calendar.movedMonth(isNewMember(place.code) ? "2026-07-01" : "2023-10-01")}T08:00:00Z`),
  payload: auditPayload(
    { userId: null, role: "system" },
    {
      type: "municipality.joined",
      subject: { type: "municipality", id: place.municipalityId, label: place.name },
      data: { source: SOURCE },
    },
  ),
});

/** One joint project for each system and year. */
async function createProjects(db: Owner, office: Office): Promise<Map<string, string>> {
  const random = new Random("exempel/projects");
  const keys = office.products.flatMap((product) =>
    [3, 2, 1, 0].map((ago) => ({ product, year: office.calendar.year - ago })),
  );
  const rows = keys.map(({ product, year }) => ({
    id: random.id(new Date(`${year}-01-02`)),
    office_id: office.id,
    product_id: product.id,
    name: `${product.name} ${year}`,
    is_joint: true,
    // Their deliveries have gone each alone from the start.
    forked_at: `${year}-01-02T08:00:00Z`,
    has_secrecy: product.template.items.some(({ needsSecondPerson }) => needsSecondPerson),
    source: SOURCE,
    created_at: `${year}-01-02T07:30:00Z`,
    updated_at: office.calendar.today,
  }));
  await insertRows(db, "delivery_project", rows);
  return new Map(keys.map(({ product, year }, index) => [`${product.id}/${year}`, rows[index]!.id]));
}
