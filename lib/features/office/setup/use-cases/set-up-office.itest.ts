import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/errors";
import { verifyChains } from "@/lib/features/records/audit/server";
import { parseBody } from "@/lib/platform/http/input";
import { officeFurniture } from "@/lib/registry/new-office";
import { keepSetupWord } from "@/scripts/lib/setup-word.mjs";
import { actorFor, fixedClock } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { isSetupNeeded, listHosts } from "../queries";
import { setupBody } from "../schema";
import { assertSetupWord, setUpOffice } from "./set-up-office";

const db = useTestDatabase("empty");
const clock = fixedClock();

const ownerUrl = () => (process.env["TEST_OWNER_URL_BASE"] ?? "") + db.name;
const newWord = () => keepSetupWord(ownerUrl(), process.env["AUTH_SECRET"] ?? "");

interface Sent {
  office?: Record<string, unknown>;
  administrator?: Record<string, unknown>;
  [field: string]: unknown;
}

const sent = (token: string | null, { office, administrator, ...rest }: Sent = {}) => ({
  token,
  office: { name: "Östarkivet", country: "SE", ...office },
  host: "1281",
  administrator: {
    name: "Åsa Ek",
    email: "Asa.Ek@lund.example",
    password: "en stig genom lövskogen",
    ...administrator,
  },
  ...rest,
});

/** As its operation is bound: the word first, then what is wrong with the rest. */
const setUp = async (body: unknown) => {
  await assertSetupWord(body);
  return setUpOffice(officeFurniture, { body: parseBody(setupBody, body), clock });
};

/** The refusal of a set-up: its code, then the path and code of each field. */
const refusalOf = (body: unknown): Promise<string[]> =>
  setUp(body).then(
    () => expect.fail("was set up"),
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return [error.code, ...(error.errors ?? []).map(({ path, code }) => `${path}: ${code}`)];
    },
  );

const offices = () => db.rows("owner", "SELECT key FROM office");

/** The database as it was, for the next test. */
async function startAgain(): Promise<string> {
  const tables = await db.rows<{ name: string }>(
    "superuser",
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'
      AND tablename NOT IN ('_prisma_migrations', 'repeatable_sql', 'municipality_register_file',
        'municipality_register', 'web_key')`,
  );
  await db.rows("superuser", `TRUNCATE ${tables.map(({ name }) => name).join(", ")}`);
  const word = await newWord();
  if (!word) throw new Error("there is an office");
  return word;
}

describe("the setup word", () => {
  it("is the same at each start, is kept as a hash alone, and is new for another database", async () => {
    const word = await startAgain();
    expect(word).toMatch(/^([2-9a-z]{4}-){3}[2-9a-z]{4}$/);
    expect(await newWord()).toBe(word);
    const [kept] = await db.rows<{ hash: string; columns: string[] }>(
      "owner",
      `SELECT encode(hash, 'hex') AS hash, (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = 'setup_word'::regclass AND attnum > 0) AS columns FROM setup_word`,
    );
    const hash = createHash("sha256").update(word.replaceAll("-", "")).digest("hex");
    expect(kept).toEqual({ hash, columns: ["hash", "salt", "written_at"] });
    expect(await startAgain()).not.toBe(word);
  });

  it("opens nothing when it is wrong, whatever else is right or wrong", async () => {
    await startAgain();
    for (const token of ["", "fel", "2222-2222-2222-2222", "x".repeat(200)]) {
      expect(await refusalOf(sent(token))).toEqual(["request.notFound"]);
      expect(await refusalOf(sent(token, { host: "0000" }))).toEqual(["request.notFound"]);
    }
    expect(await offices()).toEqual([]);
  });

  it("may be typed with capitals, spaces and without hyphens", async () => {
    const word = await startAgain();
    const typed = ` ${word.toUpperCase().replaceAll("-", " ")} `;
    expect(await setUp(sent(typed))).toEqual({ office: "ostarkivet" });
  });

  it("is used up by the office that it makes, and a start prints none afterwards", async () => {
    const word = await startAgain();
    expect(await isSetupNeeded()).toBe(true);
    await setUp(sent(word));
    expect(await isSetupNeeded()).toBe(false);
    expect(await refusalOf(sent(word, { office: { key: "annat" } }))).toEqual(["request.notFound"]);
    expect(await newWord()).toBeNull();
    expect(await offices()).toEqual([{ key: "ostarkivet" }]);
  });

  it("is read by nobody but the owner, and the functions ask for the web process's key", async () => {
    const word = await startAgain();
    await expect(db.rows("app", "SELECT * FROM setup_word")).rejects.toThrow("permission denied");
    const asked = "SELECT setup_word_is('\\x00'::bytea, $1) AS is";
    expect(await db.row("app", asked, [word.replaceAll("-", "")])).toEqual({ is: false });
    const made = "SELECT setup_office('\\x00'::bytea, $1, '{}', 'x/office', '{}', '{}')";
    await expect(db.rows("app", made, [word.replaceAll("-", "")])).rejects.toThrow("web process alone");
    await expect(db.rows("app", "SELECT setup_rows('office', '[]')")).rejects.toThrow("permission denied");
  });
});

describe("a set-up", () => {
  it("makes the office with its host, templates, chains and administrator", async () => {
    const word = await startAgain();
    await setUp(sent(word));
    const made = await db.row(
      "owner",
      `SELECT o.key, o.name, o.country, o.currency, o.locale, o.time_zone, o.is_fictional,
        (SELECT count(*)::int FROM phase p WHERE p.template_id = o.phase_template_id) AS phases,
        (SELECT array_agg(t.key ORDER BY t.key) FROM control_point_template t WHERE t.office_id = o.id) AS templates,
        (SELECT count(*)::int FROM control_point_template_item i WHERE i.office_id = o.id) AS points,
        (SELECT array_agg(s.key || ' ' || s.seq ORDER BY s.key) FROM audit_stream s WHERE s.office_id = o.id) AS streams,
        (SELECT m.code || ' ' || s.role || ' ' || (s.assumption IS NOT NULL) FROM municipality m
          JOIN membership s ON s.municipality_id = m.id) AS host
       FROM office o`,
    );
    expect(made).toMatchObject({
      key: "ostarkivet",
      name: "Östarkivet",
      country: "SE",
      currency: "SEK",
      locale: "sv",
      time_zone: "Europe/Stockholm",
      is_fictional: false,
      phases: 6,
      templates: ["case-handling", "health-and-social-care", "register"],
      streams: ["ostarkivet/1281 0", "ostarkivet/office 2"],
      host: "1281 host true",
    });
    const administrator = await actorFor(db, "asa.ek@lund.example", "ostarkivet");
    expect(administrator.grants.map(({ role, scope }) => [role, scope])).toEqual([
      ["administrator", "office"],
    ]);
    const events = await db.rows<{ payload: string }>(
      "owner",
      "SELECT payload FROM audit_event ORDER BY seq",
    );
    expect(events.map(({ payload }) => (JSON.parse(payload) as { type: string }).type)).toEqual([
      "office.created",
      "user.created",
    ]);
    expect(events.join("")).not.toContain("lövskogen");
    expect((await verifyChains()).faults).toEqual([]);
  });

  it("takes what is chosen instead of what is usual, in Norway too", async () => {
    const word = await startAgain();
    const body = sent(word, {
      office: {
        key: "nordarkivet",
        name: "Nordarkivet",
        country: "NO",
        locale: "en",
        timeZone: "Arctic/Longyearbyen",
      },
      host: "1804",
      phaseTemplate: "sydarkivera",
      controlPointTemplates: ["register", "register"],
    });
    await setUp(body);
    const made = await db.row(
      "owner",
      `SELECT o.key, o.currency, o.locale, o.time_zone,
        (SELECT count(*)::int FROM phase p WHERE p.template_id = o.phase_template_id) AS phases,
        (SELECT array_agg(t.key) FROM control_point_template t) AS templates FROM office o`,
    );
    expect(made).toEqual({
      key: "nordarkivet",
      currency: "NOK",
      locale: "en",
      time_zone: "Arctic/Longyearbyen",
      phases: 4,
      templates: ["register"],
    });
  });

  it("needs no host, and odd names are kept as they are written", async () => {
    const word = await startAgain();
    const name = `Arkiv "Öst", O'Hara & Søn; DROP TABLE office -- 🏛`;
    await setUp(sent(word, { host: null, office: { name }, administrator: { name: "Łucja D'Áe, j:r" } }));
    const made = await db.row(
      "owner",
      `SELECT o.name, o.key, u.name AS person, (SELECT count(*)::int FROM municipality) AS members FROM office o, "user" u`,
    );
    expect(made).toEqual({
      name,
      key: "arkiv-ost-o-hara-son-drop-table-office",
      person: "Łucja D'Áe, j:r",
      members: 0,
    });
  });

  it("is made once by two who come at the same time", async () => {
    const word = await startAgain();
    const tries = [1, 2, 3, 4].map((n) => setUp(sent(word, { office: { key: `arkiv-${n}` } })));
    const ended = await Promise.allSettled(tries);
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of ended)
      if (one.status === "rejected") expect((one.reason as AppError).code).toBe("request.notFound");
    expect(await offices()).toHaveLength(1);
    expect(await db.rows("owner", `SELECT FROM "user"`)).toHaveLength(1);
  });

  it.each<[string, Sent, string[]]>([
    ["a reserved key", { office: { key: "api-docs" } }, ["office.key: office.keyReserved"]],
    ["a name that gives a reserved key", { office: { name: "Setup" } }, ["office.key: office.keyReserved"]],
    ["a name that gives no key", { office: { name: "文書館" } }, ["office.key: office.keyFormat"]],
    ["a key with capitals", { office: { key: "Arkivet" } }, ["office.key: office.keyFormat"]],
    ["a name of nothing", { office: { name: " \u200b " } }, ["office.name: text.missing"]],
    ["a name that turns", { office: { name: "Arkiv\u202egnu" } }, ["office.name: text.notInName"]],
    ["a name of 500 characters", { office: { name: "a".repeat(500) } }, ["office.name: tooLong"]],
    ["a country that is none of ours", { office: { country: "DK" } }, ["office.country: notAChoice"]],
    [
      "a time zone that is none",
      { office: { timeZone: "Europe/Lund" } },
      ["office.timeZone: office.timeZoneUnknown"],
    ],
    ["a host of another country", { host: "1804" }, ["host: municipality.unknownCode"]],
    ["an invented host", { host: "9901" }, ["host: municipality.unknownCode"]],
    ["a host that is no code", { host: "Lund" }, ["host: municipality.codeFormat"]],
    ["an unknown template", { phaseTemplate: "vattenfall" }, ["phaseTemplate: notAChoice"]],
    ["a field more", { plan: true }, ["plan: unknownField"]],
    ["no address", { administrator: { email: "asa" } }, ["administrator.email: email.invalid"]],
    [
      "an address of 300 characters",
      { administrator: { email: `${"a".repeat(290)}@lund.se` } },
      ["administrator.email: email.invalid"],
    ],
    ["a short password", { administrator: { password: "kort" } }, ["administrator.password: tooShort"]],
    [
      "a common password",
      { administrator: { password: "password1234" } },
      ["administrator.password: password.common"],
    ],
    [
      "the demo's password",
      { administrator: { password: "arkivlots-demo-2026" } },
      ["administrator.password: password.demo"],
    ],
    [
      "the office's name",
      { administrator: { password: "Östarkivet2026!" } },
      ["administrator.password: password.names"],
    ],
    [
      "one's own name",
      { administrator: { name: "Birgitta Lindqvist", password: "BirgittaLindqvist1" } },
      ["administrator.password: password.names"],
    ],
    [
      "a walk",
      { administrator: { password: "qwertyuiopasdf" } },
      ["administrator.password: password.pattern"],
    ],
  ])("with %s is refused, says where, and changes nothing", async (_what, change, faults) => {
    const word = await startAgain();
    expect(await refusalOf(sent(word, change))).toEqual(["request.invalid", ...faults]);
    expect(await offices()).toEqual([]);
    // The word is still good.
    expect(await setUp(sent(word))).toEqual({ office: "ostarkivet" });
  });
});

it("the hosts that are offered are those of the register, and none that is invented", async () => {
  const hosts = await listHosts();
  expect(hosts.filter(({ country }) => country === "SE")).toHaveLength(290);
  expect(hosts.filter(({ country }) => country === "NO")).toHaveLength(357);
  expect(hosts.find(({ code }) => code === "1281")?.name).toBe("Lund");
});
