import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { auditEventsList } from "../list";
import { auditEventsSource } from ".";

const db = useTestDatabase();

/** Every event of the choice, page after page, and the number that the page shows. */
const readAll = (actor: Actor, choice: Record<string, string>) =>
  withActor(actor, async (tx) => {
    const call = { db: tx, actor, locale: "sv" as const };
    const events = [];
    let cursor: string | undefined;
    do {
      const page = await auditEventsSource.rows(
        call,
        auditEventsList.filter.parse({ ...choice, limit: 200, ...(cursor && { cursor }) }),
      );
      events.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return { events, count: await auditEventsSource.count(call, auditEventsList.filter.parse(choice)) };
  });

describe("the log's count", () => {
  it.each([{}, { stream: "skanearkiv/1281" }, { type: "delivery.phaseMoved" }])(
    "is the number of events that paging gives, of %j",
    async (choice) => {
      const coordinator = await actorFor(db, "samordnare@skanearkiv.example");
      const { events, count } = await readAll(coordinator, choice as Record<string, string>);
      expect(count).toBe(events.length);
    },
  );

  it("is of the reader's own chains alone", async () => {
    const stranger = await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt");
    const { events, count } = await readAll(stranger, {});
    expect(count).toBe(events.length);
    expect(events.every(({ stream }) => stream.startsWith("e-arkiv-mitt/"))).toBe(true);
  });
});
