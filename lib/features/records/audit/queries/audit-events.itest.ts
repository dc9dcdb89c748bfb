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

describe("the log's filters", () => {
  const all = () => actorFor(db, "samordnare@skanearkiv.example");

  it("leave the events of a day by the office's clocks", async () => {
    const coordinator = await all();
    const { events } = await readAll(coordinator, {});
    const day = new Date(events[0]!.time).toLocaleDateString("sv-SE", { timeZone: "Europe/Stockholm" });
    const one = await readAll(coordinator, { from: day, to: day });
    expect(one.events.length).toBeGreaterThan(0);
    expect(one.events).toEqual(
      events.filter(
        ({ time }) => new Date(time).toLocaleDateString("sv-SE", { timeZone: "Europe/Stockholm" }) === day,
      ),
    );
    expect((await readAll(coordinator, { to: "2020-01-01" })).events).toEqual([]);
  });

  it("leave the events about what is named, and of a person", async () => {
    const coordinator = await all();
    const { events } = await readAll(coordinator, { subject: "w3d3, TRELLEBORG" });
    expect(events.length).toBeGreaterThan(0);
    expect(events.every(({ target }) => target === "W3D3, Trelleborg")).toBe(true);
    const mine = await readAll(coordinator, { person: coordinator.userId });
    expect(mine.events.every(({ actor: { name } }) => name === "Demosamordnare")).toBe(true);
  });

  it("name the delivery that an event leads to", async () => {
    const { events } = await readAll(await all(), { type: "delivery.loaded", stream: "skanearkiv/1287" });
    expect(events[0]).toMatchObject({ subject: "delivery", facts: { source: expect.any(String) as string } });
    expect(events[0]!.deliveryId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("the log's count", () => {
  it.each([
    {},
    { stream: "skanearkiv/1281" },
    { type: "delivery.phaseMoved" },
    { from: "2021-01-01" },
    { subject: "procapita" },
  ])("is the number of events that paging gives, of %j", async (choice) => {
    const coordinator = await actorFor(db, "samordnare@skanearkiv.example");
    const { events, count } = await readAll(coordinator, choice as Record<string, string>);
    expect(count).toBe(events.length);
  });

  it("is of the reader's own chains alone", async () => {
    const stranger = await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt");
    const { events, count } = await readAll(stranger, {});
    expect(count).toBe(events.length);
    expect(events.every(({ stream }) => stream.startsWith("e-arkiv-mitt/"))).toBe(true);
  });
});
