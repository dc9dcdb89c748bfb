import { beforeEach, describe, expect, it } from "vitest";
import { withActor } from "@/lib/platform/db";
import { fixedClock } from "@/lib/testing/actors";
import { anOffice, aPerson } from "@/lib/testing/factories";
import { useMailbox } from "@/lib/testing/mailbox";
import { useTestDatabase } from "@/lib/testing/database";
import { sendMail } from ".";
import { purgeMailJob, sendMailJob } from "./send-mail";

const box = useMailbox();
const db = useTestDatabase("empty");

const letter = {
  to: "åsa@räksmörgås.example",
  subject: "Inbjudan till SkånEarkiv: Trelleborg väntar på dig",
  text: "Hej Åsa!\n\nhttp://localhost:3000/links/abc\n",
};

interface Row {
  id: string;
  body: string | null;
  isSent: boolean;
  failure: string | null;
}
const newest = () =>
  db.row<Row>(
    "owner",
    `SELECT id, body, sent_at IS NOT NULL AS "isSent", failure FROM mail ORDER BY created_at DESC, id DESC LIMIT 1`,
  );
const waiting = async (id: string): Promise<number> => {
  const sql = `SELECT count(*)::int AS n FROM graphile_worker._private_jobs WHERE payload->>'id' = $1`;
  return (await db.row<{ n: number }>("owner", sql, [id])).n;
};
const run = (id: string) => sendMailJob.run({ id }, fixedClock());

/** A letter in the outbox, as a person's change leaves it there. */
async function keep(): Promise<Row> {
  const coordinator = await aPerson(db, await anOffice(), { role: "coordinator" });
  await withActor(coordinator, (tx) => sendMail(tx, letter));
  return newest();
}

beforeEach(() => {
  box.letters.length = 0;
  box.behave("takes");
});

describe("a letter", () => {
  it("is sent once, as it was written, and its text is kept no longer", async () => {
    const { id } = await keep();
    expect(await waiting(id)).toBe(1);
    await run(id);
    await run(id);
    expect(box.letters).toHaveLength(1);
    const [sent] = box.letters;
    expect(sent).toMatchObject({ subject: letter.subject, messageId: `<${id}@localhost>` });
    expect(sent?.text?.trim()).toBe(letter.text.trim());
    expect(sent?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(await newest()).toMatchObject({ isSent: true, body: null, failure: null });
  });

  it("is not sent when its change is not kept", async () => {
    const coordinator = await aPerson(db, await anOffice(), { role: "coordinator" });
    const before = await db.row("owner", "SELECT count(*)::int AS n FROM mail");
    const change = withActor(coordinator, async (tx) => {
      await sendMail(tx, letter);
      throw new Error("not kept");
    });
    await expect(change).rejects.toThrow("not kept");
    expect(await db.row("owner", "SELECT count(*)::int AS n FROM mail")).toEqual(before);
  });

  it("is given up when its address is refused, and told by its code alone", async () => {
    const { id } = await keep();
    box.behave("refuses");
    await run(id);
    expect(await newest()).toMatchObject({ isSent: false, failure: "550", body: null });
    box.behave("takes");
    await run(id);
    expect(box.letters).toEqual([]);
  });

  it.each(["isBusy", "hangs"] as const)("waits for a better time when the server %s", async (how) => {
    const { id } = await keep();
    box.behave(how);
    await expect(run(id)).rejects.toThrow();
    expect(await newest()).toMatchObject({ isSent: false, failure: null, body: letter.text });
    box.behave("takes");
    await run(id);
    expect(box.letters).toHaveLength(1);
  });

  it("comes again under the same Message-ID when the worker dies before it has noted that it went", async () => {
    const { id } = await keep();
    await db.rows(
      "owner",
      `CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'died'; END $$;
       CREATE TRIGGER die BEFORE UPDATE ON mail FOR EACH ROW EXECUTE FUNCTION die()`,
    );
    await expect(run(id)).rejects.toThrow();
    await db.rows("owner", "DROP TRIGGER die ON mail; DROP FUNCTION die()");
    await run(id);
    const [first, second, ...more] = box.letters.map(({ messageId }) => messageId);
    expect([second, more]).toEqual([first, []]);
    expect(await newest()).toMatchObject({ isSent: true });
  });

  it("may have been taken when the connection breaks, and is then sent again as the same", async () => {
    const { id } = await keep();
    box.behave("breaks");
    await expect(run(id)).rejects.toThrow();
    box.behave("takes");
    await run(id);
    expect(new Set(box.letters.map(({ messageId }) => messageId))).toEqual(new Set([`<${id}@localhost>`]));
  });

  it("is written by nobody outside an office's context, and read by nobody", async () => {
    const post = "SELECT mail_post(gen_random_uuid(), 'a@b.example', 's', 't')";
    await expect(db.rows("app", post)).rejects.toThrow("a letter needs a context");
    await expect(db.rows("app", "SELECT * FROM mail")).rejects.toThrow("permission denied");
  });

  it("is forgotten after a month, and its text after ten days", async () => {
    const { id } = await keep();
    await db.rows("owner", "UPDATE mail SET created_at = '2026-02-10' WHERE id = $1", [id]);
    await purgeMailJob.run({}, fixedClock("2026-03-01T00:00:00.000Z"));
    expect(await db.rows("owner", "SELECT body FROM mail WHERE id = $1", [id])).toEqual([{ body: null }]);
    await purgeMailJob.run({}, fixedClock("2026-03-20T00:00:00.000Z"));
    expect(await db.rows("owner", "SELECT FROM mail WHERE id = $1", [id])).toEqual([]);
  });
});
