import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { getSystem } from "@/lib/features/inventory/systems/server";
import { withActor } from "@/lib/platform/db";
import { fixedClock, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson } from "@/lib/testing/factories";
import { findSubject } from "@/lib/registry/subjects";
import { wordsIn } from "@/lib/registry/words";
import { installationsList } from "../list";
import { getInstallation, installationsSource } from "../queries";
import { addInstallationBody } from "../schema";
import { addInstallation } from "./add-installation";

const db = useTestDatabase("empty");

const seen = (actor: Actor) =>
  withActor(actor, async (tx) => {
    const call = {
      db: tx,
      actor,
      clock: fixedClock(),
      locale: "sv" as const,
      findSubject,
      words: wordsIn("sv"),
    };
    const { items } = await installationsSource.rows(call as never, installationsList.filter.parse({}));
    const count = await installationsSource.count(call as never, installationsList.filter.parse({}));
    const rows = await tx.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM system_instance`;
    return [items.map(({ system }) => system.key).sort(), count, rows[0]?.n];
  });

describe("a data protection officer", () => {
  it("reads what holds personal data or is not known to be without, and nothing else", async () => {
    const office = await anOffice({
      municipalities: ["1260", "1287"],
      systems: ["Elevakten", "Kartor", "Akten", "Bygget"],
    });
    const [bjuv] = office.municipalities as [never];
    const coordinator = await aPerson(db, office, { role: "coordinator" });
    const add = (system: string, personalData: "none" | "sensitive" | "unknown" | null) =>
      perform(addInstallation, coordinator, {
        params: undefined,
        body: addInstallationBody.parse({ municipality: "1260", system, personalData }),
      });
    const without = await add("kartor", "none");
    await add("elevakten", null);
    await add("akten", "unknown");
    const sensitive = await add("bygget", "sensitive");

    const all = ["akten", "bygget", "elevakten", "kartor"];
    const some = ["akten", "bygget", "elevakten"];
    const officer = await aPerson(db, office, { role: "dataProtectionOfficer", municipality: bjuv });
    const ofOffice = await aPerson(db, office, { role: "dataProtectionOfficer" });
    const archivist = await aPerson(db, office, { role: "archivist", municipality: bjuv });
    for (const reader of [officer, ofOffice]) {
      expect(await seen(reader)).toEqual([some, 3, 3]);
      await withActor(reader, async (tx) => {
        expect(await getInstallation(tx, reader, sensitive.id, "sv")).toMatchObject({
          personalData: "sensitive",
        });
        await expect(getInstallation(tx, reader, without.id, "sv")).rejects.toMatchObject({
          code: "request.notFound",
        });
        expect((await getSystem(tx, reader, "kartor", "sv")).installations).toEqual([]);
      });
    }
    for (const reader of [coordinator, archivist]) expect(await seen(reader)).toEqual([all, 4, 4]);
  });
});
