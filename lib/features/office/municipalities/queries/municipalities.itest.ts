import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { getMunicipality, listMembers, listMunicipalities } from ".";
import { municipalitiesList } from "../list";

const db = useTestDatabase();
let coordinator: Actor;
beforeAll(async () => {
  coordinator = await actorFor(db, "samordnare@skanearkiv.example");
  await db.rows(
    "owner",
    `UPDATE membership s SET starts_on = '2018-01-01', member_group = 'Grupp 2', decision_reference = 'KS 2017/100',
       decision_paragraph = '45', decision_on = '2017-11-20', decision_body = 'Kommunfullmäktige'
     FROM municipality m WHERE m.id = s.municipality_id AND m.code = '1287'`,
  );
});

const list = (actor: Actor, choice: Record<string, string> = {}) => {
  const filter = municipalitiesList.filter.parse(choice);
  return withActor(actor, async (tx) => ({
    api: (await listMunicipalities(tx, actor, filter)).items.map((item) => item.name),
    page: (await listMembers(tx, actor, filter)).items.map((item) => item.name),
  }));
};

describe("the list's choices", () => {
  it("of those without a delivery are exactly the others' rest", async () => {
    const all = await list(coordinator);
    const without = await list(coordinator, { deliveries: "none" });
    expect(without.page).toEqual(without.api);
    expect(without.api).toHaveLength(12);
    expect(all.api.filter((name) => !without.api.includes(name))).toEqual([
      "Lund",
      "Skurup",
      "Trelleborg",
      "Ängelholm",
    ]);
  });

  it("are by role, and both together", async () => {
    expect((await list(coordinator, { role: "host" })).page).toEqual(["Lund"]);
    expect((await list(coordinator, { role: "host", deliveries: "none" })).page).toEqual([]);
  });
});

describe("one municipality", () => {
  const read = (actor: Actor, code: string) => withActor(actor, (tx) => getMunicipality(tx, actor, code));

  it("tells its membership and the decision behind it", async () => {
    expect(await read(await archivistOf(db, "trelleborg"), "1287")).toMatchObject({
      code: "1287",
      name: "Trelleborg",
      role: "member",
      deliveries: 2,
      population: { year: expect.any(Number), value: expect.any(Number) },
      membership: {
        since: "2018-01-01",
        until: null,
        group: "Grupp 2",
        custody: "municipalOwnership",
        decision: {
          reference: "KS 2017/100",
          paragraph: "45",
          date: "2017-11-20",
          body: "Kommunfullmäktige",
        },
        source: expect.stringContaining("KS 2019/310"),
      },
    });
    expect((await read(coordinator, "1281")).membership).toMatchObject({
      since: null,
      group: null,
      decision: null,
    });
  });

  it("is not found when it is another's, another office's or nobody's", async () => {
    const stranger = await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt");
    for (const [actor, code] of [
      [await archivistOf(db, "skurup"), "1287"],
      [stranger, "1287"],
      [coordinator, "9999"],
    ] as const)
      await expect(read(actor, code)).rejects.toMatchObject({ code: "request.notFound" });
  });
});
