import { expect, it } from "vitest";
import { listAuditEvents, verifyChains } from "@/lib/features/records/audit/server";
import { createOffice } from "@/lib/features/office/offices/server";
import { withActor } from "@/lib/platform/db";
import { furnishOffice } from "@/lib/registry/new-office";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { createUser, setPassword } from "./manage-users";

const db = useTestDatabase();
const PASSWORD = "korrekt häst batteri";

const eventsOf = async (stream: string) =>
  (
    await db.rows<{ payload: string }>(
      "owner",
      "SELECT payload FROM audit_event WHERE stream = $1 AND type <> 'municipality.joined' ORDER BY seq",
      [stream],
    )
  ).map(({ payload }) => JSON.parse(payload) as unknown);

it("notes in the office's chain that it, its people and their passwords were made", async () => {
  await createOffice({ key: "nytt-arkiv", name: "Nytt arkiv", country: "SE" }, furnishOffice);
  const user = { email: "eva@nytt.example", name: "Eva Exempel", password: PASSWORD };
  const { id } = await createUser({ ...user, office: "nytt-arkiv", role: "coordinator" });
  const office = await db.row<{ id: string }>("owner", "SELECT id FROM office WHERE key = 'nytt-arkiv'");
  await setPassword("Eva@nytt.example", `${PASSWORD} två`);
  const common = { actor: { id: null, role: "system" }, format: 2 };
  const person = { type: "person", id, label: id };
  const role = { role: "coordinator", municipality: null, vendor: null };
  expect(await eventsOf("nytt-arkiv/office")).toEqual([
    {
      ...common,
      type: "office.created",
      subject: { type: "office", id: office.id, label: "Nytt arkiv" },
      data: { members: 0 },
    },
    { ...common, type: "user.created", subject: person, data: { userId: id, ...role } },
    { ...common, type: "user.password-set", subject: person, data: { userId: id } },
  ]);
});

it("tells every office where the person still has a role, and no other", async () => {
  const count = async (key: string) => (await eventsOf(`${key}/office`)).length;
  const keys = ["e-arkiv-mitt", "helgeland", "skanearkiv"];
  const before = await Promise.all(keys.map(count));
  const { id } = await createUser({
    email: "ove@flera.example",
    name: "Ove Exempel",
    password: PASSWORD,
    office: "skanearkiv",
    role: "archivist",
    municipality: "1287",
  });
  await db.rows(
    "owner",
    `INSERT INTO role_grant (id, user_id, office_id, role, scope, revoked_at)
     SELECT gen_random_uuid(), $1, id, 'auditor', 'office', CASE WHEN key = 'helgeland' THEN now() END FROM office
     WHERE key IN ('helgeland', 'e-arkiv-mitt')`,
    [id],
  );
  await setPassword("ove@flera.example", `${PASSWORD} tre`);
  const after = await Promise.all(keys.map(count));
  expect(after.map((n, index) => n - before[index]!)).toEqual([1, 0, 2]);
  expect((await verifyChains()).faults).toEqual([]);

  const actor = await actorFor(db, "samordnare@skanearkiv.example");
  const { items } = await withActor(actor, (tx) =>
    listAuditEvents({ db: tx, actor, locale: "sv" }, { limit: 10, type: "user.password-set" }),
  );
  expect(items.map(({ target }) => target)).toEqual(["Ove Exempel"]);
});

it("refuses the demo's password, and those made of the person's, the office's or the place's name", async () => {
  const user = { email: "siv@namn.example", name: "Siv Nordqvist", office: "skanearkiv" };
  const archivist = { ...user, role: "archivist", municipality: "1287" } as const;
  for (const [password, why] of [
    ["arkivlots-demo-2026", /demo/],
    ["Nordqvist-1971!", /own name/],
    ["SkånEarkiv2026", /own name/],
    ["Trelleborg!2026", /own name/],
    ["unbelievable12", /first that anybody/],
    ["1qaz2wsx3edc", /keyboard|first that anybody/],
  ] as const)
    await expect(createUser({ ...archivist, password })).rejects.toThrow(why);
  await createUser({ ...archivist, password: PASSWORD });
  await expect(setPassword(user.email, "nordqvistnordqvist")).rejects.toThrow(/own name|repetition/);
});

it("notes nothing when nothing was made", async () => {
  const before = await eventsOf("skanearkiv/office");
  const user = { name: "Eva", password: PASSWORD, office: "skanearkiv", role: "archivist" } as const;
  await expect(createUser({ ...user, email: "x@y.example" })).rejects.toThrow("--municipality");
  await expect(setPassword("ingen@alls.example", PASSWORD)).rejects.toThrow("nobody");
  expect(await eventsOf("skanearkiv/office")).toEqual(before);
});
