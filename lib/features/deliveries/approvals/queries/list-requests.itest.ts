import { expect, it } from "vitest";
import { withActor } from "@/lib/platform/db";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { approvalsList } from "../list";
import { listApprovalRequests } from "./list-requests";

const db = useTestDatabase();

it("tells when and by whom a request was decided, and nothing of one that waits", async () => {
  const actor = await actorFor(db, "samordnare@exempel.example", "exempel");
  const list = (status: "open" | "decided") =>
    withActor(actor, (tx) => listApprovalRequests(tx, actor, approvalsList.filter.parse({ status })));
  const { items: decided } = await list("decided");
  expect(decided.length).toBeGreaterThan(0);
  for (const { approval } of decided) {
    const { signed_at: signedAt, name } = await db.row<{ signed_at: Date; name: string }>(
      "owner",
      `SELECT a.signed_at, u.name FROM approval a JOIN "user" u ON u.id = a.signed_by WHERE a.id = $1`,
      [approval?.id],
    );
    expect(approval).toMatchObject({ signedAt: signedAt.toISOString(), signedBy: name });
  }
  for (const { approval } of (await list("open")).items) expect(approval).toBeNull();
});
