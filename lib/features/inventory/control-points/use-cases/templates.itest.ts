import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { listHistory } from "@/lib/features/records/audit/server";
import { withActor, withOwner } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { templatesList } from "../list";
import { getTemplate, templatesSource } from "../queries";
import { readPointsToCopy } from "../repository";
import { addTemplateBody, pointsBody } from "../schema";
import { addTemplate } from "./add-template";
import { changePoints } from "./change-points";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
beforeEach(async () => {
  office = await anOffice({ systems: ["Diariet"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

const read = (key: string, actor = coordinator) => withActor(actor, (tx) => getTemplate(tx, actor, key));
const add = (body: z.input<typeof addTemplateBody>, actor = coordinator) =>
  perform(addTemplate, actor, { params: undefined, body: addTemplateBody.parse(body) });
const change = (key: string, points: unknown[], version = 1, actor = coordinator) =>
  perform(changePoints, actor, { params: { key }, body: pointsBody.parse({ points }), version });
const name = { sv: "Bygg", nb: "", en: "Building" };
const point = (number: number, sv = `Punkt ${number}`) => ({
  number,
  category: "package",
  title: { sv, nb: null, en: "Point" },
  severity: "blocking",
  method: "manual",
});

describe("a template that is added", () => {
  it("is empty, or a copy of another whose points are its own", async () => {
    const empty = await add({ name });
    expect(empty).toMatchObject({
      key: "bygg",
      name: { sv: "Bygg", nb: "Bygg", en: "Building" },
      missing: ["name.nb"],
      version: 1,
      points: [],
      usedBy: { systems: [], deliveries: 0 },
    });
    const copy = await add({ name: { sv: "Kopia" }, from: "case-handling" } as never);
    const shipped = await read("case-handling");
    const bare = (template: typeof shipped) => template.points.map(({ id: _, ...rest }) => rest);
    expect(copy.points).toHaveLength(48);
    expect(bare(copy)).toEqual(bare(shipped));
    const ids = new Set([...copy.points, ...shipped.points].map(({ id }) => id));
    expect(ids.size).toBe(96);
  });

  it.each([
    ["a name that is taken", { name: { sv: "Bygg" } }, "template.keyTaken"],
    ["a word of the addresses", { key: "new", name: { sv: "Annan" } }, "template.keyTaken"],
    ["another that there is not", { name: { sv: "Annan" }, from: "ingen" }, "template.unknown"],
    ["no name in the office's language", { name: { en: "Building" } }, "request.invalid"],
  ])("is refused with %s", async (_, body, code) => {
    await add({ name });
    await expect(add(body as never)).rejects.toMatchObject({ code });
  });

  it("by officer and administrator too, and by nobody who only reads them", async () => {
    for (const role of ["officer", "administrator"] as const) {
      const one = await aPerson(db, office, { role });
      expect((await add({ name: { ...name, sv: role } }, one)).version).toBe(1);
    }
    const local = await aPerson(db, office, {
      role: "administrator",
      municipality: office.municipalities[0]!,
    });
    await expect(add({ name }, local)).rejects.toMatchObject({ code: "request.forbidden" });
    const council = await aPerson(db, office, { role: "council" });
    await expect(add({ name }, council)).rejects.toMatchObject({ code: "request.forbidden" });
  });
});

describe("the points of a template", () => {
  it("are replaced as a new version, each text that nobody wrote in the office's language", async () => {
    await add({ name });
    const after = await change("bygg", [point(5), point(2)]);
    expect(after).toMatchObject({
      version: 2,
      points: [
        { number: 2, title: { sv: "Punkt 2", nb: "Punkt 2", en: "Point" }, missing: ["title.nb"] },
        { number: 5, needsSecondPerson: false },
      ],
    });
    expect(await change("bygg", after.points, 2)).toEqual(after);
    await expect(change("bygg", [], 1)).rejects.toMatchObject({
      code: "request.stale",
      current: { version: 2 },
    });
    const history = await withActor(coordinator, (tx) =>
      listHistory(
        { db: tx, actor: coordinator, locale: "sv" },
        { type: "controlPointTemplate", id: after.id },
        { limit: 9 },
      ),
    );
    expect(history.items).toMatchObject([
      { type: "template.pointsChanged", facts: { version: 2, points: 2, added: 2, removed: 0 } },
      { type: "template.added", facts: { from: null } },
    ]);
  });

  it("are refused with a number twice, and without a title in the office's language", async () => {
    await add({ name });
    await expect(
      change("bygg", [point(1), { ...point(1), title: { sv: null, nb: "A", en: null } }]),
    ).rejects.toMatchObject({
      code: "request.invalid",
      errors: [{ code: "template.numberTwice" }, { path: "points.1.title.sv" }],
    });
  });

  it("are kept by a delivery as it copied them", async () => {
    const delivery = await aDelivery(office);
    const { points } = await read("case-handling");
    await change(
      "case-handling",
      points.slice(1).map((one) => ({ ...one, title: { ...one.title, sv: "Ny" } })),
    );
    const kept = await db.rows<{ title_sv: string }>(
      "owner",
      "SELECT title_sv FROM control_point WHERE delivery_id = $1 ORDER BY number",
      [delivery.id],
    );
    expect(kept).toHaveLength(48);
    expect(kept.map(({ title_sv: title }) => title)).not.toContain("Ny");
  });

  it("are whole in a delivery that copies them while one is removed", async () => {
    const template = await read("case-handling");
    const copied: number[] = [];
    let version = 1;
    const copy = async () => {
      const points = await withOwner((tx) => readPointsToCopy(tx, office.id, template.id));
      copied.push(points.length);
    };
    for (let left = 48; left > 43; left -= 1) {
      const removal = change("case-handling", template.points.slice(0, left - 1), version);
      await Promise.all([copy(), removal, copy(), aDelivery(office)]);
      version += 1;
    }
    const numbers = await db.rows<{ n: number; last: number }>(
      "owner",
      "SELECT count(*)::int AS n, max(number) AS last FROM control_point WHERE office_id = $1 GROUP BY delivery_id",
      [office.id],
    );
    const lasts = new Map(template.points.map((one, place) => [place + 1, one.number]));
    for (const { n, last } of numbers) expect(lasts.get(n)).toBe(last);
    for (const n of copied) expect(n).toBeGreaterThanOrEqual(43);
  });

  it("are changed by one of two who do it at once", async () => {
    await add({ name });
    const both = await Promise.allSettled([change("bygg", [point(1)]), change("bygg", [point(2)])]);
    const refused = both.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
    expect(refused).toMatchObject([{ code: "request.stale" }]);
    expect((await read("bygg")).points).toHaveLength(1);
  });
});

describe("the list of templates", () => {
  it("has every template in every order, page after page, for members and not for vendors", async () => {
    const rows = (choice: Record<string, string | number>) =>
      withActor(coordinator, async (tx) => {
        const call = { db: tx, actor: coordinator, locale: "sv" as const };
        const filter = templatesList.filter.parse(choice);
        return {
          ...(await templatesSource.rows(call, filter)),
          count: await templatesSource.count(call, filter),
        };
      });
    for (const sort of templatesList.sorts) {
      const whole = await rows({ sort });
      expect(whole.count).toBe(3);
      const first = await rows({ sort, limit: 2 });
      const second = await rows({ sort, limit: 2, cursor: first.nextCursor ?? "" });
      expect([...first.items, ...second.items]).toEqual(whole.items);
    }
    expect((await rows({ sort: "-systems" })).items[0]).toMatchObject({ key: "case-handling", systems: 1 });
  });
});
