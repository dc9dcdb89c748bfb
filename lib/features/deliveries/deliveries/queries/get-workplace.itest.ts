import { describe, expect, it } from "vitest";
import { withActor } from "@/lib/platform/db";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { getWorkplace } from "./get-workplace";

const db = useTestDatabase();

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
