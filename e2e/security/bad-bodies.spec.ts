import { expect, test } from "../support/fixtures";
import { expectProblem, findPoint, S } from "./problems";

test.use({ isolated: true });

const LONE = "\\ud83d";

test("a control point's body is exactly what the contract says", async ({ client }) => {
  const archivist = await client("archivist");
  const { path, delivery, point } = await findPoint(archivist);
  const wrong: [string, string, string][] = [
    ['{"result":"passed","extra":1}', "extra", "unknownField"],
    ['{"result":"passed","__proto__":{"note":"x"}}', "__proto__", "unknownField"],
    ['{"result":"passed","note":{"contains":"x"}}', "note", "wrongType"],
    ['{"result":"passed","note":["x"]}', "note", "wrongType"],
    ['{"result":"passed","note":1}', "note", "wrongType"],
    ['{"result":{"not":"passed"}}', "result", "notAChoice"],
    ['{"result":"godkänd"}', "result", "notAChoice"],
    ["{}", "result", "notAChoice"],
    ['{"result":"passed","evidenceFileIds":"x"}', "evidenceFileIds", "wrongType"],
    ['{"result":"passed","evidenceFileIds":["x"]}', "evidenceFileIds.0", "invalid"],
    ['{"result":"passed","evidenceFileIds":[{"in":[]}]}', "evidenceFileIds.0", "wrongType"],
    ['{"result":"passed","note":"a\\u0000b"}', "note", "text.unstorable"],
    [`{"result":"passed","note":"a${LONE}b"}`, "note", "text.unstorable"],
    [`{"result":"passed","measuredValue":"${LONE}"}`, "measuredValue", "text.unstorable"],
    [`{"result":"passed","measuredValue":"${"1".repeat(1001)}"}`, "measuredValue", "tooLong"],
    [`{"result":"passed","note":"${"å".repeat(500_000)}"}`, "note", "tooLong"],
    [
      `{"result":"passed","evidenceFileIds":${JSON.stringify(Array(51).fill(point.id))}}`,
      "evidenceFileIds",
      "tooMany",
    ],
  ];
  for (const [body, field, code] of wrong) {
    const where = `${body.slice(0, 60)} (${body.length})`;
    const answer = await archivist.call("PUT", path, { body, headers: { "If-Match": '"1"' } });
    const problem = expectProblem(answer, 422, "request.invalid", where);
    expect([where, problem.errors?.map((e) => [e.path, e.code])]).toEqual([where, [[field, code]]]);
  }
  for (const result of ["failed", "passedWithDeviation", "notApplicable", "reopened"]) {
    const answer = await archivist.put(path, { result, note: " " }, 1);
    const problem = expectProblem(answer, 422, "controlPoint.noteRequired", result);
    expect(problem.errors).toMatchObject([{ path: "note", code: "controlPoint.noteRequired" }]);
  }
  const deep = `{"result":"passed","note":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  const nested = await archivist.call("PUT", path, { body: deep, headers: { "If-Match": '"1"' } });
  expectProblem(nested, 422, "request.invalid", "nested");
  const after = await archivist.get<{ version: number }>(`${S}/deliveries/${delivery}`);
  expect(after.body.version).toBe(1);
});

test("what is too large is refused before it is read to its end", async ({ client }) => {
  const archivist = await client("archivist");
  const { path } = await findPoint(archivist);
  const put = (body: string) => archivist.call("PUT", path, { body, headers: { "If-Match": '"1"' } });
  const ofBytes = (bytes: number) => {
    const frame = '{"result":"passed","note":""}';
    return frame.replace('""', `"${"a".repeat(bytes - frame.length)}"`);
  };
  expectProblem(await put(ofBytes(1_000_000)), 422, "request.invalid", "1 MB");
  expectProblem(await put(ofBytes(2 * 1024 * 1024)), 422, "request.invalid", "2 MiB");
  expectProblem(await put(ofBytes(2 * 1024 * 1024 + 1)), 413, "request.tooLarge", "2 MiB and a byte");
  expectProblem(await put(ofBytes(30 * 1024 * 1024)), 413, "request.tooLarge", "30 MiB");
});

test("the other bodies are strict as well", async ({ client }) => {
  const archivist = await client("archivist");
  const { delivery } = await findPoint(archivist);
  const at = `${S}/deliveries/${delivery}`;
  const phase = (body: string) =>
    archivist.call("POST", `${at}/phase`, { body, headers: { "If-Match": '"1"' } });
  for (const body of [
    "{}",
    '{"phase":null}',
    '{"phase":"../x"}',
    '{"phase":{"startsWith":"i"},"reason":"x"}',
    '{"phase":"inleverans","reason":"x","status":"approved"}',
    `{"phase":"inleverans","reason":"${LONE}"}`,
    '{"phase":"inleverans","reason":"\\u0000"}',
    `{"phase":"inleverans","reason":"${"x".repeat(2001)}"}`,
    '{"phase":"fas-0","reason":"x"}',
  ])
    expectProblem(await phase(body), 422, "request.invalid", body.slice(0, 80));
  const unmet = expectProblem(
    await phase('{"phase":"inleverans","reason":"  "}'),
    409,
    "delivery.phaseConditions",
  );
  expect(unmet.errors).toMatchObject([{ path: "reason", code: "phase.reasonMissing" }]);

  const request = (body: string) => archivist.call("POST", `${at}/approval-requests`, { body });
  for (const body of ['{"message":1}', `{"message":"${LONE}"}`, '{"message":"x","status":"decided"}', "[]"])
    expectProblem(await request(body), 422, "request.invalid", body);
  const notReady = expectProblem(await request("{}"), 409, "approval.notReady");
  expect(notReady.errors?.map((e) => e.path)).toEqual(
    [25, 26, 30, 31, 33].map((number) => `controlPoints.${number}`),
  );
});

test("text that is merely unusual is kept as it was written", async ({ client }) => {
  const archivist = await client("archivist");
  const { path } = await findPoint(archivist);
  const note = `<script>alert(1)</script> '; DROP TABLE delivery; -- {"$ne":1} \${7*7} 👩‍💻 \u202E =cmd|' /C calc'!A0`;
  const saved = await archivist.put<{ note: string }>(path, { result: "failed", note }, 1);
  expect([saved.status, saved.body.note]).toEqual([200, note]);
  const decomposed = await archivist.put<{ note: string }>(path, { result: "failed", note: "a\u030A" }, 2);
  expect(decomposed.body.note).toBe("å");
});

test("problems speak the reader's language, and a nonsense cookie means Swedish", async ({ client }) => {
  const archivist = await client("archivist");
  const { path } = await findPoint(archivist);
  const titleIn = async (locale: string) => {
    archivist.cookies.set("locale", locale);
    const answer = await archivist.call("PUT", path, { body: "{}", headers: { "If-Match": '"1"' } });
    return expectProblem(answer, 422, "request.invalid", locale).title;
  };
  const swedish = await titleIn("sv");
  expect(swedish).toBe("Något behöver rättas");
  expect(new Set([swedish, await titleIn("nb"), await titleIn("en")]).size).toBe(3);
  for (const locale of [
    "",
    "SV",
    "fr",
    "../../etc/passwd",
    "constructor",
    "__proto__",
    "%00",
    "%ff%fe",
    '"sv"',
    "sv-SE",
    "x".repeat(3000),
  ]) {
    expect([locale, await titleIn(locale)]).toEqual([locale, swedish]);
    for (const at of ["/skanearkiv", "/nowhere/at/all", "/accessibility"]) {
      const page = await archivist.get(at);
      expect([locale, at, page.status < 500, /<html[^>]* lang="(\w+)"/.exec(page.text)?.[1]]).toEqual([
        locale,
        at,
        true,
        "sv",
      ]);
    }
  }
});
