import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import {
  all,
  installationOf,
  putClosing,
  readClosing,
  statusOf,
  upToDisposal,
  type ClosingSaid,
} from "@/lib/testing/closing-acts";
import { useTestDatabase } from "@/lib/testing/database";
import { perform } from "@/lib/testing/actors";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { callOffDelivery } from "./call-off-delivery";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
let delivery: MadeDelivery;

const approved = () => aDelivery(office, { stage: "accepted", status: "approved" });
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1287"], systems: ["W3D3"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  delivery = await approved();
});

/** Says the closing in the version that it has now. */
async function put(body: ClosingSaid, { id = delivery.id } = {}) {
  const { version } = await readClosing(coordinator, id);
  return putClosing(coordinator, id, body, version);
}

const limit = (id: string, from: number, to: number, purpose = "decommissioning") =>
  db.rows(
    "owner",
    `UPDATE delivery SET period_from = $2, period_to = $3, purpose = $4::"DeliveryPurpose" WHERE id = $1`,
    [id, from, to, purpose],
  );

describe("the installation of a delivery that is closed", () => {
  it("stays in operation when a period is delivered again and again", async () => {
    await limit(delivery.id, 2020, 2020, "recurring");
    await put({ ...upToDisposal, notApplicable: ["readLicence", "licence"] });
    expect(await statusOf(db, delivery.id)).toBe("closed");
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "inOperation" });
  });

  it("is wound up with the last of its parts, also when two are closed at once", async () => {
    const other = await approved();
    await limit(delivery.id, 2004, 2010);
    await limit(other.id, 2011, 2020);
    await put(all);
    expect(await statusOf(db, delivery.id)).toBe("closed");
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "inOperation" });
    await put({ ...upToDisposal, reason: "Fel dag" });
    await Promise.all([put(all), put(all, { id: other.id })]);
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "woundUp" });
  });

  it("is taken up again when an earlier delivery is opened, whichever wound it up", async () => {
    const other = await approved();
    await limit(delivery.id, 2004, 2010);
    await limit(other.id, 2011, 2020);
    await put(all);
    await put(all, { id: other.id });
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "woundUp" });
    await put({ ...upToDisposal, reason: "Fel dag" });
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "inOperation" });
    await put(all);
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "woundUp" });
  });

  it("is wound up by a recurring delivery that is the last to be closed, and not by its scope", async () => {
    const last = await approved();
    await limit(delivery.id, 2004, 2020);
    await limit(last.id, 2021, 2021, "recurring");
    expect(await put(all)).toMatchObject({ stays: "open" });
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "inOperation" });
    expect(await put(all, { id: last.id })).toMatchObject({ stays: null });
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "woundUp" });
  });

  it("stays when one board has delivered, and the answer says why", async () => {
    await db.rows("owner", "UPDATE delivery SET records_creators = '{Socialnämnden}' WHERE id = $1", [
      delivery.id,
    ]);
    expect(await put(all)).toMatchObject({ stays: "parts" });
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "inOperation" });
  });

  it("stays while years of it are left", async () => {
    await limit(delivery.id, 2004, 2010);
    await db.rows(
      "owner",
      "UPDATE system_instance SET period_from = 2004, period_to = 2020 WHERE office_id = $1",
      [office.id],
    );
    await put(all);
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "inOperation" });
  });
});

describe("the installation of a delivery that is called off", () => {
  const callOff = (id: string) =>
    perform(callOffDelivery, coordinator, {
      params: { id },
      body: { reason: "Behövs inte" },
      version: 1,
    });
  const announced = () =>
    db.rows("owner", "UPDATE system_instance SET status = 'awaitingWindUp' WHERE office_id = $1", [
      office.id,
    ]);
  let other: MadeDelivery;
  beforeEach(async () => {
    other = await aDelivery(office, { stage: "agreed", status: "active" });
    await limit(delivery.id, 2004, 2010);
    await limit(other.id, 2011, 2020);
    await announced();
  });

  it("is wound up when all the others are closed, in whichever order it comes", async () => {
    expect(await put(all)).toMatchObject({ stays: "open" });
    expect(await callOff(other.id)).toMatchObject({ status: "cancelled" });
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "woundUp" });
    expect(await readClosing(coordinator, delivery.id)).toMatchObject({ stays: null });
    await put({ ...upToDisposal, reason: "Fel dag" });
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "awaitingWindUp" });
    await put(all);
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "woundUp" });
  });

  it("is told of by the delivery that was closed last", async () => {
    await put(all);
    await callOff(other.id);
    const { id } = await installationOf(db, delivery.id);
    const told = await db.rows(
      "owner",
      `SELECT payload::jsonb -> 'data' AS data FROM audit_event
        WHERE type = 'installation.woundUp' AND payload::jsonb #>> '{subject,id}' = $1`,
      [id],
    );
    const { number } = await db.row<{ number: string }>(
      "owner",
      "SELECT number FROM delivery WHERE id = $1",
      [delivery.id],
    );
    expect(told).toEqual([{ data: { number, from: "awaitingWindUp" } }]);
  });

  it("stays where another is approved and not closed, and where nothing was delivered", async () => {
    await callOff(other.id);
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "awaitingWindUp" });
    await db.rows("owner", "UPDATE delivery SET status = 'cancelled' WHERE id = $1", [delivery.id]);
    const last = await aDelivery(office, { stage: "agreed", status: "active" });
    await callOff(last.id);
    expect(await installationOf(db, last.id)).toMatchObject({ status: "awaitingWindUp" });
  });

  it("stays while the years that it is known to hold are not delivered", async () => {
    await db.rows(
      "owner",
      "UPDATE system_instance SET period_from = 2004, period_to = 2020 WHERE office_id = $1",
      [office.id],
    );
    await put(all);
    await callOff(other.id);
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "awaitingWindUp" });
  });

  it("is wound up once, when the last two are closed and called off at the same time", async () => {
    await Promise.all([put(all), callOff(other.id)]);
    expect(await installationOf(db, delivery.id)).toMatchObject({ status: "woundUp" });
  });
});
