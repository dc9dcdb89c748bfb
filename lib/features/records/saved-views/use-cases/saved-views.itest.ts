import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { actorFor, archivistOf, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { MOST_VIEWS } from "../domain";
import { listSavedViews } from "../queries";
import type { ListKey } from "@/lib/domain/list-description";
import { lists } from "@/lib/registry/lists";
import { saveViewBody, type SaveViewBody } from "../schema";
import { removeView } from "./remove-view";
import { renameView } from "./rename-view";
import { saveView } from "./save-view";

const db = useTestDatabase();
let archivist: Actor;
let neighbour: Actor;
beforeAll(async () => {
  archivist = await archivistOf(db, "trelleborg");
  neighbour = await archivistOf(db, "skurup");
});

interface Wish {
  actor?: Actor;
  list?: ListKey;
  query?: string;
}

const save = (name: string, { actor = archivist, list = "deliveries", query = "status=active" }: Wish = {}) =>
  perform((call: Call<undefined, undefined, SaveViewBody>) => saveView(lists, call), actor, {
    params: undefined,
    body: saveViewBody.parse({ list, query, name }),
  });
const rename = (id: string, name: string, version = 1, actor = archivist) =>
  perform(renameView, actor, { params: { id }, body: { name }, version });
const remove = (id: string, version = 1, actor = archivist) =>
  perform(removeView, actor, { params: { id }, body: undefined, version });
const namesOf = (actor: Actor, list: ListKey = "deliveries") =>
  withActor(actor, async (tx) =>
    (await listSavedViews(tx, actor, lists[list])).items.map(({ name }) => name),
  );

describe("a saved view", () => {
  it("is its owner's, under a name, in one spelling", async () => {
    const view = await save("Pågår", { query: "system=w3d3&status=active" });
    expect(view).toMatchObject({ name: "Pågår", query: "status=active&system=w3d3", version: 1 });
    expect(await namesOf(archivist)).toContain("Pågår");
    expect(await namesOf(neighbour)).not.toContain("Pågår");
  });

  it("is nobody else's to see, rename or remove, in no other office either", async () => {
    const { id } = await save("Bara min");
    const auditor = await actorFor(db, "revisor.gemensam@arkivlots.example");
    const elsewhere = await actorFor(db, "revisor.gemensam@arkivlots.example", "e-arkiv-mitt");
    const own = await save("Revisorns", { actor: auditor });
    for (const [actor, view] of [
      [neighbour, id],
      [await actorFor(db, "samordnare@skanearkiv.example"), id],
      [elsewhere, own.id],
    ] as const) {
      await expect(rename(view, "Tagen", 1, actor)).rejects.toMatchObject({ code: "request.notFound" });
      await expect(remove(view, 1, actor)).rejects.toMatchObject({ code: "request.notFound" });
    }
    expect(await namesOf(elsewhere)).toEqual([]);
    const seen = await withActor(neighbour, (tx) => tx.savedView.findMany({ where: { id } }));
    expect(seen).toEqual([]);
  });

  it("can't be written in another's name below the use-case either", async () => {
    const { id } = await save("Orörd");
    const forge = withActor(neighbour, (tx) =>
      tx.savedView.create({
        data: {
          id: crypto.randomUUID(),
          officeId: neighbour.office.id,
          userId: archivist.userId,
          list: "deliveries",
          name: "Förfalskad",
          query: "",
        },
      }),
    );
    await expect(forge).rejects.toThrow();
    const touched = await withActor(neighbour, (tx) =>
      tx.savedView.updateMany({ where: { id }, data: { name: "Ändrad" } }),
    );
    expect(touched.count).toBe(0);
  });

  it("has a name of its own in its list, capitals or not", async () => {
    const first = await save("Årets");
    await expect(save("åRETS")).rejects.toMatchObject({ code: "savedView.nameTaken" });
    const second = await save("Nästa års");
    await expect(rename(second.id, "årets")).rejects.toMatchObject({ code: "savedView.nameTaken" });
    await save("Årets", { list: "approvals", query: "status=open" });
    await save("Årets", { actor: neighbour });
    expect(await rename(first.id, "ÅRETS")).toMatchObject({ name: "ÅRETS", version: 2 });
  });

  it("is changed and removed only as it was last read", async () => {
    const { id } = await save("Första");
    await rename(id, "Andra");
    const stale = { code: "request.stale", current: expect.objectContaining({ name: "Andra", version: 2 }) };
    await expect(rename(id, "Tredje")).rejects.toMatchObject(stale);
    await expect(remove(id)).rejects.toMatchObject(stale);
    expect(await remove(id, 2)).toEqual({ id, removed: true });
    await expect(remove(id, 2)).rejects.toMatchObject({ code: "request.notFound" });
  });

  it("is of a list that its owner may read, filtered by the list's own parameters", async () => {
    await expect(save("Logg", { list: "audit-events", query: "" })).rejects.toMatchObject({
      code: "request.forbidden",
    });
    await expect(namesOf(archivist, "audit-events")).rejects.toMatchObject({ code: "request.forbidden" });
    await expect(save("Främmande", { query: "colour=red" })).rejects.toMatchObject({
      code: "request.invalid",
      errors: [{ path: "query.colour", code: "unknownField" }],
    });
    expect(await save("Gammalt", { query: "status=was-once&system=%00" })).toMatchObject({ version: 1 });
  });

  it("is one of fifty at most, also when many are saved at once", async () => {
    const actor = await archivistOf(db, "lund");
    const made = await Promise.allSettled(
      Array.from({ length: MOST_VIEWS + 4 }, (_, index) => save(`Vy ${index}`, { actor })),
    );
    const refused = made.filter((one) => one.status === "rejected").map((one) => one.reason.code);
    expect(refused).toEqual(Array(4).fill("savedView.tooMany"));
    expect(await namesOf(actor)).toHaveLength(MOST_VIEWS);
  });
});

it("a name is one to eighty characters, and text that can be stored", () => {
  const parse = (name: string) => saveViewBody.safeParse({ list: "deliveries", query: "", name }).success;
  expect([parse("a"), parse("å".repeat(80))]).toEqual([true, true]);
  for (const name of ["", "   ", "å".repeat(81), "a".repeat(200), "a\0b", "\ud800"])
    expect(parse(name)).toBe(false);
});
