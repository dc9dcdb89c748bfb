import { auditPayload } from "@/lib/platform/audit";
import type { Owner } from "../database";
import { insertRows } from "@/lib/platform/db/rows";
import { workingMoment } from "./life";
import { comments as sentences } from "./names";
import type { Random } from "./random";
import { stamps } from "./stamps";
import type { Office, Story, TimedEvent } from "./story";

const DAY = 86_400_000;
/** What is older than this has been read. */
const READ_AFTER_DAYS = 12;

type Row = Record<string, unknown>;

/** Comments, whom they mention, what people were told, and the events of it. */
export interface Talk {
  comment: Row[];
  comment_mention: Row[];
  notification: Row[];
  events: TimedEvent[];
}

/**
 * About two comments on each delivery that is under control or stopped, by turns of the coordinator
 * and the archivist.
 */
export function talkOf(random: Random, office: Office, stories: Story[], now: Date): Talk {
  const talk: Talk = { comment: [], comment_mention: [], notification: [], events: [] };
  for (const story of stories) {
    const { life } = story;
    const isStopped = life.stops.some(({ until }) => until === null);
    const teller = { random, office, story, now, talk };
    if (life.status === "underControl" || isStopped) converse(teller);
    const waiting = story.requests.find(({ signed }) => signed === null);
    if (waiting) {
      const { archivist, coordinator } = peopleOf(office, story);
      const data = { requestId: waiting.id };
      tell(teller, { type: "approval.requested", at: waiting.askedAt, to: archivist, by: coordinator, data });
    }
  }
  return talk;
}

interface Teller {
  random: Random;
  office: Office;
  story: Story;
  now: Date;
  talk: Talk;
}

const peopleOf = (office: Office, { place }: Story) => ({
  coordinator: office.people.coordinator.id,
  archivist: office.people.archivists.get(place.code)!.id,
});

const ownOf = ({ place }: Story) => ({ office_id: place.officeId, municipality_id: place.municipalityId });

function converse({ random, office, story, now, talk }: Teller): void {
  const people = peopleOf(office, story);
  const { instance, place, life } = story;
  const from = life.entered.at(-1)!.at;
  const days = (now.getTime() - from.getTime()) / DAY;
  const count = random.int(1, 3);
  const isCoordinatorFirst = random.chance(0.6);
  for (let turn = 1; turn <= count; turn += 1) {
    const at = workingMoment(random, from, (days * turn) / (count + 1));
    const role = (turn % 2 === 1) === isCoordinatorFirst ? "coordinator" : "archivist";
    const [by, other] =
      role === "coordinator"
        ? [people.coordinator, people.archivist]
        : [people.archivist, people.coordinator];
    const id = random.id(at);
    const body = random.pick<string>(sentences[role]);
    talk.comment.push({
      id,
      ...ownOf(story),
      subject_type: "delivery",
      subject_id: story.id,
      body,
      author_role: role,
      version: 1,
      ...stamps(at, at, by),
    });
    const hasMention = random.chance(0.3);
    if (hasMention) {
      talk.comment_mention.push({ comment_id: id, user_id: other, ...ownOf(story), ...stamps(at, at, by) });
      const data = { commentId: id };
      tell({ random, office, story, now, talk }, { type: "comment.mentioned", at, to: other, by, data });
    }
    const event = {
      type: "comment.added",
      subject: { type: "delivery", id: story.id, label: `${instance.product.name}, ${place.name}` } as const,
      data: { commentId: id, length: body.length, mentions: hasMention ? 1 : 0 },
    };
    talk.events.push({ at, payload: auditPayload({ userId: by, role }, event) });
  }
}

interface News {
  type: "comment.mentioned" | "approval.requested";
  at: Date;
  to: string;
  by: string;
  data: Record<string, string>;
}

function tell({ random, story, now, talk }: Teller, { type, at, to, by, data }: News): void {
  const isRead = now.getTime() - at.getTime() > READ_AFTER_DAYS * DAY;
  talk.notification.push({
    id: random.id(at),
    ...ownOf(story),
    user_id: to,
    type,
    subject_type: "delivery",
    subject_id: story.id,
    actor_id: by,
    data,
    read_at: isRead ? new Date(at.getTime() + DAY) : null,
    ...stamps(at, at, by),
  });
}

export async function insertTalk(db: Owner, { comment, comment_mention, notification }: Talk): Promise<void> {
  for (const [table, rows] of Object.entries({ comment, comment_mention, notification }))
    await insertRows(db, table, rows);
}
