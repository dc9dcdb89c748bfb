import { query } from "../support/database";
import { expect, test } from "../support/fixtures";
import { allCodes, ANSWER_BY, installRegister, joining, MITT } from "../support/joint";

test.use({ isolated: true });

interface Project {
  id: string;
  number: string;
  forkedAt: string | null;
  tracks: {
    municipality: { code: string };
    phase: { key: string };
    status: string;
    delivery: string | null;
  }[];
  invitations: { municipality: { code: string }; answer: string | null }[];
  findings: number;
  version: number;
}
interface Delivery {
  id: string;
  number: string;
  project: { id: string; number: string; name: string } | null;
  controlPoints: { number: number; note: string | null }[];
  version: number;
}
const match = (version: number) => ({ "If-Match": `"${version}"` });

test("a joint project by its API: asked, answered, moved, forked by secrecy, and what it refuses", async ({
  app,
  client,
}) => {
  const coordinator = await client("coordinator", undefined, "e-arkiv-mitt");
  const archivistOf = (address: string) => client("archivist", address, "e-arkiv-mitt");
  const system = await installRegister(coordinator, true);
  const codes = await allCodes(coordinator);
  const made = await coordinator.post<Project>(`${MITT}/projects`, { name: "Tillsyn", system });
  expect(made).toMatchObject({
    status: 201,
    body: {
      number: expect.stringMatching(/^P-\d{4}-01$/) as unknown,
      isJoint: true,
      hasSecrecy: true,
      tracks: [],
      invitations: [],
      version: 1,
    },
  });
  const { number } = made.body;
  const at = `${MITT}/projects/${made.body.id}`;
  const read = async (who = coordinator) => (await who.get<Project>(at)).body;
  const answer = async (address: string, code: string, said: string) =>
    (await archivistOf(address)).call("PUT", `${at}/invitations/${code}`, {
      body: { answer: said, note: null },
    });

  await test.step("fifteen are asked, each once, and by a day to come", async () => {
    const invite = (body: object) => coordinator.post(`${at}/invitations`, body);
    expect(await invite({ municipalities: codes, answerBy: "2024-02-11" })).toMatchObject({
      status: 422,
      body: { errors: [{ path: "answerBy", code: "project.answerByPassed" }] },
    });
    expect(await invite({ municipalities: codes, answerBy: ANSWER_BY, message: "Häng med" })).toMatchObject({
      status: 201,
    });
    expect(await invite({ municipalities: ["2062"], answerBy: ANSWER_BY })).toMatchObject({
      status: 409,
      body: { code: "project.alreadyInvited" },
    });
    expect((await read()).invitations).toHaveLength(15);
  });

  await test.step("who joins has a delivery; who lacks the system is told so; the last day holds", async () => {
    for (const [code, , address] of joining) expect((await answer(address, code, "joins")).status).toBe(200);
    expect(await answer("avesta", "2084", "joins")).toMatchObject({
      status: 422,
      body: { errors: [{ path: "system", code: "delivery.unknownInstallation" }] },
    });
    expect(await answer("avesta", "2062", "later")).toMatchObject({ status: 404 });
    await query(
      app.database,
      "UPDATE project_invitation SET answer_by = '2024-02-01' WHERE project_id = $1 AND answer IS NULL",
      [made.body.id],
    );
    expect(await answer("avesta", "2084", "later")).toMatchObject({
      status: 409,
      body: { code: "project.answerTooLate" },
    });
    const { tracks, invitations } = await read(await archivistOf("falun"));
    expect(tracks.filter(({ delivery }) => delivery !== null)).toHaveLength(1);
    expect(invitations.map(({ municipality }) => municipality.code)).toEqual(["2080"]);
  });

  const own = (await read(await archivistOf("mora"))).tracks.find(({ delivery }) => delivery !== null)!;
  const delivery = `${MITT}/deliveries/${own.delivery}`;
  const step = async (phase: string) => {
    const archivist = await archivistOf("mora");
    const { version } = (await archivist.get<Delivery>(delivery)).body;
    return archivist.post(`${delivery}/phase`, { phase, reason: null }, match(version));
  };
  const move = async (phase: string) =>
    coordinator.post<{ tracks: { ok: boolean; code: string | null }[] }>(
      `${at}/phase`,
      { phase, reason: null },
      match((await read()).version),
    );

  await test.step("the tracks move together until the transfer, then each alone", async () => {
    const told = await coordinator.get<Delivery>(delivery);
    expect(told.body.project).toEqual({ id: made.body.id, number, name: "Tillsyn" });
    expect(await step("fas-1")).toMatchObject({ status: 409, body: { code: "project.movesTogether" } });
    for (const phase of ["fas-1", "fas-2", "fas-3"]) {
      const { body } = await move(phase);
      expect(body.tracks.map(({ ok, code }) => [ok, code])).toEqual(joining.map(() => [true, null]));
    }
    expect((await read()).forkedAt).not.toBeNull();
    expect((await step("fas-4")).status).toBe(200);
    expect(await move("fas-4")).toMatchObject({ status: 409, body: { code: "project.forked" } });
  });

  await test.step("a finding is adopted as a note that says where it came from", async () => {
    const archivist = await archivistOf("mora");
    const finding = await archivist.post<{ id: string }>(`${at}/findings`, {
      title: "Bilagor",
      text: "Tre saknas.",
      point: 15,
      from: own.delivery,
    });
    expect(finding).toMatchObject({ status: 201, body: { point: 15, from: own.delivery } });
    const falun = await archivistOf("falun");
    const seen = await falun.get<{ items: object[] }>(`${at}/findings`);
    expect(seen.body.items).toMatchObject([{ title: "Bilagor", from: null, municipality: { name: "Mora" } }]);
    const theirs = (await read(falun)).tracks.find((track) => track.delivery !== null)!.delivery;
    const adopt = `${at}/findings/${finding.body.id}/adoption`;
    expect(await falun.post(adopt, { delivery: own.delivery })).toMatchObject({ status: 404 });
    expect(await falun.post(adopt, { delivery: theirs })).toMatchObject({
      status: 201,
      body: { point: 15, note: `Från ${number}, Mora: Bilagor\nTre saknas.` },
    });
    const { controlPoints } = (await falun.get<Delivery>(`${MITT}/deliveries/${theirs}`)).body;
    expect(controlPoints.find((point) => point.number === 15)?.note).toContain(`Från ${number}, Mora`);
    expect(await falun.post(adopt, { delivery: theirs })).toMatchObject({
      status: 409,
      body: { code: "project.alreadyAdopted" },
    });
    expect(await (await archivistOf("avesta")).get(`${at}/findings`)).toMatchObject({
      status: 200,
      body: { items: [{ title: "Bilagor" }] },
    });
    // Who has declined takes no part any more.
    await query(
      app.database,
      "UPDATE project_invitation SET answer = 'declines' WHERE project_id = $1 AND answer IS NULL",
      [made.body.id],
    );
    expect((await (await archivistOf("avesta")).get(`${at}/findings`)).body).toMatchObject({ items: [] });
  });

  await test.step("what happened is told once, though it stands in each municipality's log", async () => {
    const { body } = await coordinator.get<{ items: { type: string }[] }>(`${at}/history?limit=200`);
    expect(body.items.filter(({ type }) => type === "project.forked")).toHaveLength(1);
    expect(body.items.filter(({ type }) => type === "project.moved")).toHaveLength(3);
  });

  await test.step("and is found by its number", async () => {
    const { body } = await coordinator.get<{ items: { kind: string; href: string }[] }>(
      `${MITT}/search?q=${number}`,
    );
    expect(body.items).toMatchObject([{ kind: "project", href: `/e-arkiv-mitt/projects/${made.body.id}` }]);
  });
});
