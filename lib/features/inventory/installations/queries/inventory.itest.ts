import { expect, it } from "vitest";
import { systemClock } from "@/lib/platform/clock";
import { withActor } from "@/lib/platform/db";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { installationsList } from "../list";
import { installationsSource } from "./list-installations";
import { listGreatestNeeds, listNotices } from "./inventory";

const db = useTestDatabase();

it("the overview's short lists are the first of the long ones", async () => {
  // The demo is laid up to the day that it is loaded.
  const coordinator = await actorFor(db, "samordnare@exempel.example", "exempel", systemClock);
  await withActor(coordinator, async (tx) => {
    const call = { db: tx, actor: coordinator, locale: "sv" as const };
    const long = async (query: Record<string, string>) =>
      (await installationsSource.rows(call, installationsList.filter.parse({ limit: "200", ...query })))
        .items;
    const needs = await listGreatestNeeds(tx, coordinator);
    const scored = (await long({ sort: "-score" })).filter(
      ({ status }) => status !== "woundUp" && status !== "replaced",
    );
    expect(needs).toHaveLength(8);
    expect(needs.map(({ need }) => ((need ?? 0) / 100).toFixed(2))).toEqual(
      scored.slice(0, 8).map(({ score }) => score?.total),
    );
    const notices = await listNotices(tx, coordinator);
    const near = (await long({ notice: "soon" })).map(({ lastNoticeOn }) => lastNoticeOn).sort();
    expect(notices.length).toBeGreaterThan(0);
    expect(notices.map(({ on }) => on)).toEqual(near.slice(0, 8));
    expect(notices.every(({ licenceOrePerYear }) => licenceOrePerYear !== undefined)).toBe(true);
  });
});
