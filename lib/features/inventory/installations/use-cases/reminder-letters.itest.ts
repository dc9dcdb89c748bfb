import { describe, expect, it } from "vitest";
import { sendMailJob } from "@/lib/platform/mail/send-mail";
import { fixedClock, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson } from "@/lib/testing/factories";
import { useMailbox } from "@/lib/testing/mailbox";
import { reminderBody } from "../schema";
import { remindOfInventory } from "./remind-of-inventory";

const box = useMailbox();
const db = useTestDatabase("empty");

describe("a reminder of the inventory", () => {
  it("is a letter to each who keeps the systems, in their language, with one link and no words of the reminder", async () => {
    const office = await anOffice({ municipalities: ["1260", "1287"], systems: [] });
    const [bjuv] = office.municipalities as [never];
    const coordinator = await aPerson(db, office, { role: "coordinator" });
    const archivist = await aPerson(db, office, { role: "archivist", municipality: bjuv });
    const manager = await aPerson(db, office, { role: "systemManager", municipality: bjuv });
    await aPerson(db, office, { role: "registrar", municipality: bjuv });
    await db.rows("owner", `UPDATE "user" SET locale = 'nb' WHERE id = $1`, [archivist.userId]);
    await db.rows("owner", `UPDATE "user" SET mails_off = '{roles}' WHERE id = $1`, [manager.userId]);
    const remind = () =>
      perform(remindOfInventory, coordinator, {
        params: undefined,
        body: reminderBody.parse({ municipalities: ["1260"], message: "Fyll i vad licenserna kostar" }),
      });
    const told = await remind();
    expect(told.municipalities).toMatchObject([{ code: "1260", people: 2 }]);
    for (const { id } of await db.rows<{ id: string }>("owner", "SELECT id FROM mail ORDER BY id"))
      await sendMailJob.run({ id }, fixedClock());
    expect(box.letters.map(({ subject }) => subject).sort()).toEqual([
      "Gå gjennom systemene",
      "Gå igenom systemen",
    ]);
    for (const { text } of box.letters) {
      expect(text).toContain(`/${office.key}/installations?`);
      expect(text?.match(/https?:/g)).toHaveLength(1);
      expect(text).not.toContain("licenserna");
    }
    // Who does without reminders gets none.
    await db.rows("owner", `UPDATE "user" SET mails_off = '{reminders}'`, []);
    await db.rows("owner", "DELETE FROM mail", []);
    await remind();
    expect(await db.rows("owner", "SELECT FROM mail")).toEqual([]);
  });
});
