import { expect, it } from "vitest";
import { newId } from "@/lib/domain/ids";
import { fixedClock } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson } from "@/lib/testing/factories";
import { purgeExpiredJob } from "./jobs";

const db = useTestDatabase("empty");
const HOUR = 3600 * 1000;

const left = () =>
  db.row(
    "owner",
    `SELECT (SELECT count(*)::int FROM session) AS sessions, (SELECT count(*)::int FROM rate_limit) AS limits,
       (SELECT count(*)::int FROM idempotency_record) AS answers`,
  );

it("what has had its time goes when the clock says so, and not before", async () => {
  const clock = fixedClock();
  const { userId } = await aPerson(db, await anOffice(), { role: "coordinator" });
  const end = new Date(clock.now().getTime() + HOUR);
  await db.rows("owner", "UPDATE session SET expires_at = $1", [end]);
  await db.rows(
    "owner",
    `INSERT INTO idempotency_record (user_id, key, request_hash, status, headers, body, expires_at)
     VALUES ($1, $2, 'x', 200, '{}', '', $3)`,
    [userId, newId(), end],
  );
  await db.rows("owner", "INSERT INTO rate_limit (key, points, expire) VALUES ('x', 1, $1)", [end.getTime()]);
  await purgeExpiredJob.run({}, clock);
  expect(await left()).toEqual({ sessions: 1, limits: 1, answers: 1 });
  clock.advance(HOUR + 1);
  await purgeExpiredJob.run({}, clock);
  expect(await left()).toEqual({ sessions: 0, limits: 0, answers: 0 });
});
