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
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";

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

describe("the installation of a delivery that is closed", () => {
  const limit = (id: string, from: number, to: number, purpose = "decommissioning") =>
    db.rows(
      "owner",
      `UPDATE delivery SET period_from = $2, period_to = $3, purpose = $4::"DeliveryPurpose" WHERE id = $1`,
      [id, from, to, purpose],
    );

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
