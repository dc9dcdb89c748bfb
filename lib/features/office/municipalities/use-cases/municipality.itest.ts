import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { listHistory } from "@/lib/features/records/audit/server";
import { withActor } from "@/lib/platform/db";
import { actorFor, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { listMembers, readMunicipality } from "../queries";
import { municipalitiesList } from "../list";
import { addMunicipalityBody, changeMunicipalityBody } from "../schema";
import { addMunicipality } from "./add-municipality";
import { changeMunicipality } from "./change-municipality";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1281", "1287"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

const add = (body: z.input<typeof addMunicipalityBody>, actor = coordinator) =>
  perform(addMunicipality, actor, { params: undefined, body: addMunicipalityBody.parse(body) });
const change = (
  code: string,
  body: z.input<typeof changeMunicipalityBody>,
  version = 1,
  actor = coordinator,
) =>
  perform(changeMunicipality, actor, { params: { code }, body: changeMunicipalityBody.parse(body), version });
const read = (code: string, actor = coordinator) =>
  withActor(actor, (tx) => readMunicipality(tx, actor, code));
const again = async ({ userId }: Actor) => {
  const { email } = await db.row<{ email: string }>("owner", `SELECT email FROM "user" WHERE id = $1`, [
    userId,
  ]);
  return actorFor(db, email, office.key);
};
const chainOf = (code: string) =>
  db.rows<{ type: string; payload: string }>(
    "owner",
    "SELECT type, payload FROM audit_event WHERE stream = $1 ORDER BY seq",
    [`${office.key}/${code}`],
  );

describe("a municipality that joins", () => {
  it("is a member with what is known, has a chain of its own, and is in the coordinator's lists", async () => {
    const made = await add({
      country: "SE",
      code: "1280",
      role: "projectGroup",
      custody: "transfer",
      since: "2026-01-01",
      group: "Grupp 2",
      decision: {
        reference: "KS 2025/12",
        paragraph: "§ 14",
        date: "2025-11-20",
        body: "Kommunfullmäktige",
        chain: [{ body: "Kommunstyrelsen", date: "2025-11-01", paragraph: "7", role: "proposed" }],
      },
    });
    expect(made).toMatchObject({
      code: "1280",
      name: "Malmö",
      role: "projectGroup",
      version: 1,
      systems: [],
      contacts: [],
      membership: {
        since: "2026-01-01",
        until: null,
        group: "Grupp 2",
        custody: "transfer",
        exit: null,
        decision: {
          reference: "KS 2025/12",
          paragraph: "14",
          date: "2025-11-20",
          body: "Kommunfullmäktige",
          chain: [{ body: "Kommunstyrelsen", date: "2025-11-01", paragraph: "7", role: "proposed" }],
        },
      },
    });
    expect(await read("1280", await again(coordinator))).toEqual(made);
    expect((await chainOf("1280")).map(({ type }) => type)).toEqual(["municipality.joined"]);
    const sixth = await again(coordinator);
    const { items } = await withActor(sixth, (tx) =>
      listMembers(tx, sixth, municipalitiesList.filter.parse({})),
    );
    expect(items.map(({ code }) => code).sort()).toEqual(["1280", "1281", "1287"]);
  });

  it("sixteen in a row, each by itself", async () => {
    const codes = await db.rows<{ code: string }>(
      "owner",
      "SELECT code FROM municipality_register WHERE country = 'SE' AND code LIKE '14%' ORDER BY 1 LIMIT 16",
    );
    for (const { code } of codes) await add({ country: "SE", code });
    const { n } = await db.row<{ n: number }>(
      "owner",
      "SELECT count(*)::int AS n FROM audit_stream WHERE office_id = $1 AND municipality_id IS NOT NULL",
      [office.id],
    );
    expect(n).toBe(18);
  });

  it.each<[string, z.input<typeof addMunicipalityBody>, string]>([
    ["twice", { country: "SE", code: "1287" }, "municipality.alreadyMember"],
    ["with an unknown code", { country: "SE", code: "9999" }, "municipality.unknownCode"],
    ["with an invented code", { country: "SE", code: "9901" }, "municipality.unknownCode"],
    ["of another country", { country: "NO", code: "1833" }, "municipality.unknownCode"],
    ["with nonsense for a code", { country: "SE", code: "'; --" }, "municipality.unknownCode"],
    [
      "by a decision to come",
      { country: "SE", code: "1280", decision: { date: "2026-03-03" } },
      "decision.inFuture",
    ],
  ])("is refused %s", async (_how, body, code) => {
    await expect(add(body)).rejects.toMatchObject({ code, errors: [expect.objectContaining({ code })] });
    expect(await chainOf("1280")).toEqual([]);
  });

  it("is refused to all but one of those who add it at the same moment", async () => {
    const tries = await Promise.allSettled([1, 2, 3].map(() => add({ country: "SE", code: "1280" })));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of tries)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "municipality.alreadyMember" });
  });

  it("is added by the coordinator alone, below the use-case too", async () => {
    const others = [
      await aPerson(db, office, { role: "auditor" }),
      await aPerson(db, office, { role: "administrator" }),
      await aPerson(db, office, { role: "council" }),
      await aPerson(db, office, { role: "archivist", municipality: office.municipalities[1]! }),
    ];
    for (const actor of others) {
      await expect(add({ country: "SE", code: "1280" }, actor)).rejects.toMatchObject({
        code: "request.forbidden",
      });
      const below = withActor(
        actor,
        (tx) => tx.$executeRaw`SELECT municipality_add(gen_random_uuid(), 'SE'::"Country", '1280')`,
      );
      await expect(below).rejects.toThrow(/insufficient|42501|only the office/);
    }
    const elsewhere = await anOffice({ municipalities: ["1281"] });
    const stranger = await aPerson(db, elsewhere, { role: "coordinator" });
    await expect(change("1287", { role: "host" }, 1, stranger)).rejects.toMatchObject({
      code: "request.notFound",
    });
  });
});

describe("a municipality that is changed", () => {
  it("keeps what is left out, clears what is null, and tells the log which parts", async () => {
    const first = await change("1287", {
      contacts: [
        { name: 'Åsa "Ö" O\'Brien 😀', role: "archive", email: "åsa@örebro.se", phone: "", note: null },
      ],
      organisationNumber: "212000-1132",
      peppolId: "0007:212000-1132",
      buyerReference: "  K 12 ",
      archiveAuthority: { body: "Kommunstyrelsen", decision: { date: "2020-01-01" } },
      acceptanceIs: "delegated",
      membership: { note: "rad 1\nrad 2" },
    });
    expect(first).toMatchObject({
      version: 2,
      organisationNumber: "2120001132",
      peppolId: "0007:2120001132",
      buyerReference: "K 12",
      customerNumber: null,
      contacts: [
        { name: 'Åsa "Ö" O\'Brien 😀', role: "archive", email: "åsa@örebro.se", phone: null, note: null },
      ],
      archiveAuthority: { body: "Kommunstyrelsen", decision: { date: "2020-01-01", body: null } },
      acceptanceIs: "delegated",
      membership: { note: "rad 1\nrad 2", custody: "municipalOwnership" },
    });
    const second = await change("1287", { buyerReference: null, archiveAuthority: null }, 2);
    expect(second).toMatchObject({
      version: 3,
      buyerReference: null,
      archiveAuthority: null,
      organisationNumber: "2120001132",
      contacts: first.contacts,
    });
    expect((await chainOf("1287")).map(({ payload }) => JSON.parse(payload).data)).toEqual([
      { fields: "membership contacts invoicing authority" },
      { fields: "invoicing authority" },
    ]);
  });

  it("with the form's own contacts and decisions, saved again, is the same version and no event", async () => {
    const decision = { reference: "KF 2020/1", paragraph: "3", date: "2020-01-15", body: "Fullmäktige" };
    const contact = { name: "Anna", role: "archive", email: "anna@lund.example", phone: null, note: "x" };
    const form = {
      contacts: [contact],
      archiveAuthority: { body: "Kommunstyrelsen", decision },
      membership: {
        decision: {
          ...decision,
          chain: [{ body: "Kommunstyrelsen", date: null, paragraph: "2", role: "proposed" }],
        },
      },
    };
    const first = await change("1287", form as Parameters<typeof change>[1]);
    expect(first.version).toBe(2);
    expect(await change("1287", form as Parameters<typeof change>[1], 2)).toEqual(first);
    expect(await chainOf("1287")).toHaveLength(1);
  });

  it("with nothing new is the same version and no event", async () => {
    const before = await read("1287");
    const { membership, ...rest } = before;
    const { since, until, group, custody, note, decision, exit } = membership;
    const same = await change("1287", {
      membership: { since, until, group, custody, note, decision, exit },
      role: rest.role,
      contacts: rest.contacts,
      organisationNumber: rest.organisationNumber,
      acceptanceIs: rest.acceptanceIs,
    });
    expect(same).toEqual(before);
    expect(await change("1287", {})).toEqual(before);
    expect(await chainOf("1287")).toEqual([]);
  });

  it("is refused to who has read an older version, with how it stands now", async () => {
    await change("1287", { customerNumber: "1" });
    await expect(change("1287", { customerNumber: "2" })).rejects.toMatchObject({
      code: "request.stale",
      current: { customerNumber: "1", version: 2 },
    });
  });

  it("leaves step by step, and its history stays readable to its people until their role ends", async () => {
    const archivist = await aPerson(db, office, {
      role: "archivist",
      municipality: office.municipalities[1]!,
    });
    await change("1287", { membership: { until: "2026-01-31", exit: { noticeOn: "2025-06-01" } } });
    const left = await change("1287", { membership: { exit: { dataReturnedOn: "2026-02-10" } } }, 2);
    expect(left.membership).toMatchObject({
      until: "2026-01-31",
      exit: { noticeOn: "2025-06-01", dataReturnedOn: "2026-02-10", deletionCertificateOn: null },
    });
    const theirs = await again(archivist);
    expect((await read("1287", theirs)).membership.until).toBe("2026-01-31");
    const history = await withActor(theirs, (tx) =>
      listHistory(
        { db: tx, actor: theirs, locale: "sv" },
        { type: "municipality", id: office.municipalities[1]!.id },
        { limit: 50 },
      ),
    );
    expect(history.items.map(({ type }) => type)).toEqual(["municipality.changed", "municipality.changed"]);
    const none = await change("1287", { membership: { exit: null, until: null } }, 3);
    expect(none.membership).toMatchObject({ exit: null, until: null });
    await db.rows("owner", "UPDATE role_grant SET ends_on = current_date - 1 WHERE user_id = $1", [
      archivist.userId,
    ]);
    await expect(again(archivist)).rejects.toThrow();
  });

  it("tells a council member the contact persons' names, not their addresses", async () => {
    await change("1287", {
      contacts: [{ name: "Anna", role: "legal", email: "anna@x.se", phone: "1", note: "n" }],
    });
    const council = await aPerson(db, office, { role: "council" });
    expect((await read("1287", council)).contacts).toEqual([
      { name: "Anna", role: "legal", email: null, phone: null, note: "n" },
    ]);
  });

  it.each<[string, z.input<typeof changeMunicipalityBody>, string]>([
    ["a number with a wrong check digit", { organisationNumber: "212000-1133" }, "organisationNumber"],
    ["a Norwegian number", { organisationNumber: "974760673" }, "organisationNumber"],
    ["a Peppol id of another register", { peppolId: "0192:974760673" }, "peppolId"],
    [
      "a last day before the first",
      { membership: { since: "2026-02-01", until: "2026-01-31" } },
      "membership.until",
    ],
    [
      "data returned before the notice",
      { membership: { exit: { noticeOn: "2026-02-01", dataReturnedOn: "2026-01-01" } } },
      "membership.exit.dataReturnedOn",
    ],
    [
      "a certificate from before the return",
      { membership: { exit: { dataReturnedOn: "2026-02-01", deletionCertificateOn: "2026-01-01" } } },
      "membership.exit.deletionCertificateOn",
    ],
  ])("is not saved with %s", async (_what, body, path) => {
    await expect(change("1287", body)).rejects.toMatchObject({
      code: "request.invalid",
      errors: [expect.objectContaining({ path })],
    });
    expect((await read("1287")).version).toBe(1);
  });

  it("is not saved with a decision to come", async () => {
    await expect(change("1287", { membership: { decision: { date: "2026-03-03" } } })).rejects.toMatchObject({
      code: "decision.inFuture",
      errors: [{ path: "membership.decision.date", code: "decision.inFuture" }],
    });
    const chain = [{ body: "KS", date: "2027-01-01", role: "prepared" as const }];
    await expect(
      change("1287", { archiveAuthority: { body: "KS", decision: { chain } } }),
    ).rejects.toMatchObject({
      errors: [expect.objectContaining({ path: "archiveAuthority.decision.chain.0.date" })],
    });
  });
});

it("a code that the database can't hold is no input", () => {
  for (const code of ["12\0 7", "\ud800", "x".repeat(11), 1287, null])
    expect(addMunicipalityBody.safeParse({ country: "SE", code }).success).toBe(false);
});

describe("what is no input", () => {
  const wrong = (body: unknown) => changeMunicipalityBody.safeParse(body).success;

  it.each([
    ["a day that does not exist", { membership: { since: "2026-02-30" } }],
    ["a day of another age", { membership: { since: "0001-01-01" } }],
    ["a name of spaces", { contacts: [{ name: " \u200b ", role: "archive" }] }],
    ["a name that turns the line", { contacts: [{ name: "a\u202eb", role: "archive" }] }],
    ["a name of 500 characters", { contacts: [{ name: "x".repeat(500), role: "archive" }] }],
    ["an unknown role of a contact", { contacts: [{ name: "x", role: "boss" }] }],
    ["an address that is none", { contacts: [{ name: "x", role: "archive", email: "anna" }] }],
    ["51 contacts", { contacts: Array.from({ length: 51 }, () => ({ name: "x", role: "archive" })) }],
    ["an unknown field", { population: 3 }],
    ["an unknown field of the membership", { membership: { source: "x" } }],
    ["half a character", { buyerReference: "\ud800" }],
    ["an authority without a name", { archiveAuthority: { body: "" } }],
  ])("%s", (_what, body) => {
    expect(wrong(body)).toBe(false);
  });
});
