import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { listNotifications } from "@/lib/features/records/notifications/server";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, PASSWORD, type MadeOffice } from "@/lib/testing/factories";
import { prepareStatement } from "./prepare-statement";
import { requestApproval } from "./request-approval";
import { signApproval } from "./sign-approval";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
let archivist: Actor;
beforeAll(async () => {
  office = await anOffice({ municipalities: 2, systems: ["Diariet"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  archivist = await aPerson(db, office, { role: "archivist", municipality: office.municipalities[0] });
});

const ask = (delivery: MadeDelivery, by: Actor) =>
  perform(requestApproval, by, { params: { id: delivery.id }, body: { message: null, diaryNumber: null } });

async function sign(request: string, by: Actor) {
  const params = { id: request };
  const { id, digest } = await perform(prepareStatement, by, {
    params,
    body: { decision: "approved", remarks: null, points: [], language: "sv" },
  });
  const body = { statementId: id, digest, method: "password" as const, password: PASSWORD };
  return perform(signApproval, by, { params, body });
}

/** What the person was told of this delivery. */
const told = async (actor: Actor, { id }: MadeDelivery) => {
  const { items } = await withActor(actor, (tx) => listNotifications(tx, actor, { limit: 50 }));
  return items.filter(({ delivery }) => delivery?.id === id);
};

it("the municipality's archivist is told what is asked, and the one who asked what was signed", async () => {
  const delivery = await aDelivery(office);
  const request = await ask(delivery, coordinator);
  const [own, other] = office.municipalities;
  const manager = await aPerson(db, office, { role: "systemManager", municipality: own });
  const neighbour = await aPerson(db, office, { role: "archivist", municipality: other });
  const asked = { type: "approval.requested", requestId: request.id, approval: null };
  expect(await told(archivist, delivery)).toMatchObject([{ ...asked, actor: { name: coordinator.name } }]);

  const { id } = await sign(request.id, archivist);
  const approval = { id, decision: "approved" };
  expect(await told(coordinator, delivery)).toMatchObject([
    { type: "approval.signed", requestId: request.id, approval, actor: { name: archivist.name } },
  ]);
  // The approval request's own notification leads to its decision from now on.
  expect(await told(archivist, delivery)).toMatchObject([{ ...asked, approval }]);
  for (const person of [manager, neighbour]) expect(await told(person, delivery)).toEqual([]);
});

it("who asks and signs is told nothing; the office's coordinator is", async () => {
  const delivery = await aDelivery(office);
  const request = await ask(delivery, archivist);
  await sign(request.id, archivist);
  expect(await told(archivist, delivery)).toEqual([]);
  expect((await told(coordinator, delivery)).map(({ type }) => type)).toEqual(["approval.signed"]);
});

it("nobody is told of what was refused", async () => {
  const delivery = await aDelivery(office, { open: [25] });
  await expect(ask(delivery, coordinator)).rejects.toMatchObject({ code: "approval.notReady" });
  expect(await told(archivist, delivery)).toEqual([]);
});
