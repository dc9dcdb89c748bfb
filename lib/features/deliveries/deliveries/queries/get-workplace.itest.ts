import { describe, expect, it } from "vitest";
import { withActor } from "@/lib/platform/db";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { getWorkplace } from "./get-workplace";

const db = useTestDatabase();

/** What stands first on the page of Trelleborg's delivery of a system, for somebody. */
async function aboutFor(email: string, system: string) {
  const actor = await actorFor(db, `${email}@skanearkiv.example`, "skanearkiv");
  const { id } = await db.row<{ id: string }>(
    "owner",
    `SELECT d.id FROM delivery d JOIN system_product p ON p.id = d.product_id JOIN municipality m ON m.id = d.municipality_id
      WHERE m.code = '1287' AND p.key = $1`,
    [system],
  );
  return (await withActor(actor, (tx) => getWorkplace(tx, actor, id, "sv"))).about;
}

describe("what stands first on a delivery's page", () => {
  it("is whose people work with it, until when its system runs and when it came here", async () => {
    await db.rows(
      "owner",
      `UPDATE system_instance i SET status = 'awaitingWindUp', wind_up_on = '2022-03-31' FROM municipality m, system_product p
        WHERE m.id = i.municipality_id AND p.id = i.product_id AND m.code = '1287' AND p.key = 'w3d3'`,
    );
    const about = await aboutFor("samordnare", "w3d3");
    expect(about.windUp).toEqual({ status: "awaitingWindUp", on: "2022-03-31" });
    expect(about.people).toEqual(
      expect.arrayContaining([{ name: "Demoarkivarie, Trelleborg", role: "archivist" }]),
    );
    expect(about.people.every(({ name }) => name.includes("Trelleborg"))).toBe(true);
  });

  it("names nobody to a vendor", async () => {
    expect((await aboutFor("leverantor", "procapita-vard-och-omsorg")).people).toEqual([]);
    expect((await aboutFor("samordnare", "procapita-vard-och-omsorg")).people).not.toEqual([]);
  });
});

const workplaceFor = async (account: string) => {
  const { id } = await db.row<{ id: string }>(
    "owner",
    `SELECT d.id FROM delivery d JOIN municipality m ON m.id = d.municipality_id
     JOIN role_grant g ON g.vendor_id = d.vendor_id JOIN "user" u ON u.id = g.user_id
     WHERE m.code = '1287' AND u.email = 'leverantor@skanearkiv.example'`,
  );
  const actor = await actorFor(db, `${account}@skanearkiv.example`);
  return withActor(actor, (tx) => getWorkplace(tx, actor, id, "sv"));
};

describe("a delivery's page", () => {
  it("says of what its vendor may not see that it is hidden, not that it is empty", async () => {
    const { isVendor, may, events, files } = await workplaceFor("leverantor");
    expect({ isVendor, events, files }).toEqual({ isVendor: true, events: [], files: [] });
    expect([may.readEvents, may.readFiles]).toEqual([false, false]);
  });

  it.each(["samordnare", "arkivarie.trelleborg", "revisor"])("shows what has happened to %s", async (who) => {
    const { isVendor, may, events } = await workplaceFor(who);
    expect([isVendor, may.readEvents]).toEqual([false, true]);
    expect(events.length).toBeGreaterThan(0);
  });
});
