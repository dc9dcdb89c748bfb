import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { listNotifications } from "@/lib/features/records/notifications/server";
import { withActor } from "@/lib/platform/db";
import { sendMailJob } from "@/lib/platform/mail/send-mail";
import { fixedClock } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson } from "@/lib/testing/factories";
import { applyNow, applyQueued, askToApply, importFile, seeImport } from "@/lib/testing/imports";
import { useMailbox } from "@/lib/testing/mailbox";
import { madeWorkbook, type MadeCell } from "@/lib/testing/workbooks";

const box = useMailbox();
const db = useTestDatabase("empty");
let coordinator: Actor;
let officer: Actor;
beforeEach(async () => {
  const office = await anOffice({ municipalities: ["1281"], systems: [] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  officer = await aPerson(db, office, { role: "officer" });
  await db.rows("owner", "DELETE FROM mail");
  box.letters.length = 0;
});

/** So many rows are the worker's. */
const long = (count = 501): Buffer =>
  madeWorkbook([
    {
      rows: [
        ["Kommun", "System"],
        ...Array.from({ length: count }, (_, at): MadeCell[] => ["Lund", `S ${at}`]),
      ],
    },
  ]);
const told = async (actor: Actor) => {
  const { items } = await withActor(actor, (tx) => listNotifications(tx, actor, { limit: 10 }));
  return items.map(({ type, import: file, municipality }) => ({ type, file: file?.name, municipality }));
};
async function letters(): Promise<string[]> {
  for (const { id } of await db.rows<{ id: string }>("owner", "SELECT id FROM mail WHERE sent_at IS NULL"))
    await sendMailJob.run({ id }, fixedClock());
  return box.letters.map(({ subject }) => subject ?? "");
}

describe("who asked for a long list", { timeout: 60_000 }, () => {
  it("is told that it is applied, and nobody else: in the app and by a letter without its name", async () => {
    const one = await importFile(coordinator, long(), "hemligt namn.xlsx");
    await applyNow(coordinator, one);
    expect(await told(coordinator)).toEqual([
      { type: "import.applied", file: "hemligt namn.xlsx", municipality: null },
    ]);
    expect(await told(officer)).toEqual([]);
    expect(await letters()).toEqual(["Systemlistan är införd"]);
    expect(box.letters[0]?.text).toContain(`/imports/${one.id}`);
    expect(box.letters[0]?.text).not.toContain("hemligt");
  });

  it("is told why it is not applied", async () => {
    const one = await importFile(coordinator, long());
    await askToApply(coordinator, one);
    await db.rows("owner", "UPDATE import SET attempts = 9 WHERE id = $1", [one.id]);
    await applyQueued(one.id);
    expect(await seeImport(coordinator, one.id)).toMatchObject({
      state: "failed",
      failure: "import.tooHeavy",
    });
    expect(await told(coordinator)).toMatchObject([{ type: "import.failed" }]);
    expect(await letters()).toEqual(["Systemlistan kunde inte föras in"]);
  });

  it("has seen it when it was short", async () => {
    await applyNow(coordinator, await importFile(coordinator, long(3)));
    expect(await told(coordinator)).toEqual([]);
    expect(await letters()).toEqual([]);
  });
});
