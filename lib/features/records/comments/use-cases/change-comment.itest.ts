import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import type { MadeDelivery } from "@/lib/testing/deliveries";
import type { Comment } from "../schema";
import { addComment } from "./add-comment";
import { editComment, removeComment } from "./change-comment";

const db = useTestDatabase();
const person = (local: string) => actorFor(db, `${local}@skanearkiv.example`);
let coordinator: Actor;
let archivist: Actor;
let manager: Actor;
let delivery: MadeDelivery;
let comment: Comment;
beforeAll(async () => {
  coordinator = await person("samordnare");
  archivist = await archivistOf(db, "trelleborg");
  manager = await person("systemforvaltare.trelleborg");
});
beforeEach(async () => {
  delivery = await aDemoDelivery(db);
  comment = await perform(addComment, coordinator, {
    params: { id: delivery.id },
    body: { body: "först", mentions: [archivist.userId] },
  });
});

interface Choice {
  mentions?: string[];
  version?: number;
  actor?: Actor;
}
const edit = (body: string, { mentions = [], version = 1, actor = coordinator }: Choice = {}) =>
  perform(editComment, actor, { params: { id: comment.id }, body: { body, mentions }, version });
const remove = ({ version = 1, actor = coordinator }: Choice = {}) =>
  perform(removeComment, actor, { params: { id: comment.id }, body: undefined, version });
const told = async () =>
  (
    await db.rows<{ id: string }>(
      "owner",
      "SELECT user_id AS id FROM notification WHERE delivery_id = $1 ORDER BY id",
      [delivery.id],
    )
  ).map(({ id }) => id);

describe("one's own comment", () => {
  it("is changed, says when, and tells only those who are mentioned anew", async () => {
    const changed = await edit("sedan", { mentions: [archivist.userId, manager.userId] });
    expect(changed).toMatchObject({ body: "sedan", version: 2, editedAt: "2026-03-02T09:00:00.000Z" });
    expect((await told()).sort()).toEqual([archivist.userId, manager.userId].sort());
    const last = await edit("sist", { mentions: [manager.userId], version: 2 });
    expect(last.mentions.map(({ id }) => id)).toEqual([manager.userId]);
    expect(await told()).toHaveLength(2);
    const types = await db.rows("owner", "SELECT type FROM audit_event WHERE delivery_id = $1 ORDER BY seq", [
      delivery.id,
    ]);
    expect(types).toEqual(["added", "edited", "edited"].map((what) => ({ type: `comment.${what}` })));
  });

  it("keeps its mention of somebody who has lost the grant, and takes no new one", async () => {
    await db.rows("owner", "UPDATE role_grant SET revoked_at = now() WHERE user_id = ANY ($1)", [
      [archivist.userId, manager.userId],
    ]);
    expect((await edit("kvar", { mentions: [archivist.userId] })).version).toBe(2);
    await expect(edit("ny", { mentions: [manager.userId], version: 2 })).rejects.toMatchObject({
      code: "comment.mentionNotAllowed",
      errors: [{ path: "mentions.0" }],
    });
    await db.rows("owner", "UPDATE role_grant SET revoked_at = NULL WHERE user_id = ANY ($1)", [
      [archivist.userId, manager.userId],
    ]);
  });

  it("is removed: the row stays, its text and mentions are gone, and nothing more is done to it", async () => {
    expect(await remove()).toMatchObject({ body: null, mentions: [], version: 2, editedAt: null });
    const row = await db.row(
      "owner",
      `SELECT body, removed_at IS NOT NULL AS removed,
         (SELECT count(*)::int FROM comment_mention WHERE comment_id = c.id) AS mentions FROM comment c WHERE id = $1`,
      [comment.id],
    );
    expect(row).toEqual({ body: null, removed: true, mentions: 0 });
    for (const again of [() => remove({ version: 2 }), () => edit("åter", { version: 2 })])
      await expect(again()).rejects.toMatchObject({ code: "request.notFound" });
  });

  it("in another version than was read is left alone, and the caller told what it is now", async () => {
    const changed = await edit("sedan");
    for (const stale of [() => edit("jag också"), () => remove()])
      await expect(stale()).rejects.toMatchObject({ code: "request.stale", current: changed });
    const both = await Promise.allSettled([edit("ett", { version: 2 }), edit("två", { version: 2 })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("another's comment", () => {
  it("is neither changed nor removed, and does not exist for who does not see it", async () => {
    const neighbour = await archivistOf(db, "skurup");
    const stranger = await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt");
    for (const [actor, code] of [
      [archivist, "request.forbidden"],
      [manager, "request.forbidden"],
      [neighbour, "request.notFound"],
      [stranger, "request.notFound"],
    ] as const)
      for (const attempt of [() => edit("mitt", { actor }), () => remove({ actor })])
        await expect(attempt()).rejects.toMatchObject({ code });
    const row = await db.row("owner", "SELECT body, version FROM comment WHERE id = $1", [comment.id]);
    expect(row).toEqual({ body: "först", version: 1 });
  });

  it("stays as it is below a forgotten check as well", async () => {
    const counts = await withActor(archivist, async (tx) => [
      (await tx.comment.updateMany({ where: { id: comment.id }, data: { body: "mitt" } })).count,
      (await tx.commentMention.deleteMany({ where: { commentId: comment.id } })).count,
      await tx.comment.count({ where: { id: comment.id } }),
    ]);
    expect(counts).toEqual([0, 0, 1]);
  });
});
