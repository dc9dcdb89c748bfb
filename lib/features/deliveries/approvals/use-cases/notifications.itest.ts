import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { listNotifications } from "@/lib/features/records/notifications/server";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/factories";
import { prepareStatement } from "./prepare-statement";
import { requestApproval } from "./request-approval";
import { signApproval } from "./sign-approval";

const db = useTestDatabase();
let coordinator: Actor;
let archivist: Actor;
beforeAll(async () => {
  coordinator = await actorFor(db, "samordnare@skanearkiv.example");
  archivist = await archivistOf(db, "trelleborg");
});

const ask = (delivery: MadeDelivery, by: Actor) =>
  perform(requestApproval, by, { params: { id: delivery.id }, body: { message: null } });

async function sign(request: string, by: Actor) {
  const params = { id: request };
  const { id, digest } = await perform(prepareStatement, by, {
    params,
    body: { decision: "approved", remarks: null, language: "sv" },
  });
  const body = { statementId: id, digest, method: "password" as const, password: "arkivlots-demo-2026" };
  return perform(signApproval, by, { params, body });
}

/** What the person was told of this delivery. */
const told = async (actor: Actor, { id }: MadeDelivery) => {
  const { items } = await withActor(actor, (tx) => listNotifications(tx, actor, { limit: 50 }));
  return items.filter(({ delivery }) => delivery.id === id);
};

it("the municipality's archivist is told what is asked, and the one who asked what was signed", async () => {
  const delivery = await aDelivery(db);
  const request = await ask(delivery, coordinator);
  const manager = await actorFor(db, "systemforvaltare.trelleborg@skanearkiv.example");
  const neighbour = await archivistOf(db, "skurup");
  const asked = { type: "approval.requested", requestId: request.id, approval: null };
  expect(await told(archivist, delivery)).toMatchObject([{ ...asked, actor: { name: coordinator.name } }]);

  const { id } = await sign(request.id, archivist);
  const approval = { id, decision: "approved" };
  expect(await told(coordinator, delivery)).toMatchObject([
    { type: "approval.signed", requestId: request.id, approval, actor: { name: archivist.name } },
  ]);
  // The errand's own notification leads to its decision from now on.
  expect(await told(archivist, delivery)).toMatchObject([{ ...asked, approval }]);
  for (const other of [manager, neighbour]) expect(await told(other, delivery)).toEqual([]);
});

it("who asks and signs is told nothing; the office's coordinator is", async () => {
  const delivery = await aDelivery(db);
  const request = await ask(delivery, archivist);
  await sign(request.id, archivist);
  expect(await told(archivist, delivery)).toEqual([]);
  expect((await told(coordinator, delivery)).map(({ type }) => type)).toEqual(["approval.signed"]);
});

it("nobody is told of what was refused", async () => {
  const delivery = await aDelivery(db, { open: [25] });
  await expect(ask(delivery, coordinator)).rejects.toMatchObject({ code: "approval.notReady" });
  expect(await told(archivist, delivery)).toEqual([]);
});
