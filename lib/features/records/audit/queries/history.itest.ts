import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/scope";
import { appendAudit } from "@/lib/platform/audit";
import { withActor } from "@/lib/platform/db";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { listHistory } from ".";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
beforeAll(async () => {
  office = await anOffice({ municipalities: 2 });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

const events = z.discriminatedUnion("type", [
  z.object({ type: z.literal("project.changed"), data: z.object({ fields: z.string() }) }),
]);
const placeOf = (place: number) => {
  const { id: municipalityId, code } = office.municipalities[place]!;
  return { kind: "municipality" as const, municipalityId, code, vendorId: null };
};
/** The same thing said of a project, in the chains of these, at one moment. */
const say = (id: string, ...scopes: Scope[]) =>
  withActor(coordinator, async (tx) => {
    for (const scope of scopes)
      await appendAudit(tx, { actor: coordinator, role: "coordinator" }, events, {
        type: "project.changed",
        subject: { type: "project", id, label: "P-2026-01", scope },
        data: { fields: "name" },
      });
  });
const told = async (id: string) =>
  withActor(coordinator, async (tx) => {
    const call = { db: tx, actor: coordinator, locale: "sv" as const };
    return (await listHistory(call, { type: "project", id }, { limit: 50 })).items.map(
      ({ stream }) => stream,
    );
  });

describe("the history of what several have in common", () => {
  it("tells once what stands in each one's chain, and twice what was done twice", async () => {
    const id = newId();
    await say(id, { kind: "several", of: [placeOf(0), placeOf(1)] });
    expect(await told(id)).toHaveLength(1);
    // Word for word the same, later, when another alone has part in it.
    await say(id, placeOf(1));
    expect(await told(id)).toHaveLength(2);
  });

  it("tells in the office's chain what that tells as a whole", async () => {
    const id = newId();
    await say(id, placeOf(0), placeOf(1), { kind: "office" });
    expect(await told(id)).toEqual([`${office.key}/office`]);
  });
});
