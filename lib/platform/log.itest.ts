import { describe, expect, it } from "vitest";
import { useTestDatabase } from "@/lib/testing/database";
import { withOwner } from "./db";
import { errorForLog } from "./log";

useTestDatabase();
const TYPED = "hemligt-ord-som-någon-skrev";

/** The error of a failing call. */
const failure = async (call: () => Promise<unknown>): Promise<unknown> =>
  call().then(
    () => expect.fail("did not fail"),
    (error: unknown) => error,
  );

describe("an error in the log", () => {
  it("of the database holds nothing of what a person wrote, and enough to find it", async () => {
    const failures = [
      await failure(() => withOwner((db) => db.$queryRaw`SELECT ${TYPED}::uuid`)),
      await failure(() => withOwner((db) => db.user.findFirst({ where: { [TYPED]: TYPED } as never }))),
    ];
    for (const error of failures) {
      expect(String(error)).toContain(TYPED);
      const kept = JSON.stringify(errorForLog(new Error("request failed", { cause: error })));
      expect(kept).not.toContain(TYPED);
      expect(kept).toContain("request failed");
      expect(kept).toMatch(/Prisma|DriverAdapter/);
      expect(kept).toContain(" at ");
    }
  });

  it("is no longer than a line may be, whatever it says and whatever caused it", () => {
    let error = new Error("x".repeat(50_000));
    for (let i = 0; i < 10; i += 1) error = new Error("y".repeat(50_000), { cause: error });
    expect(JSON.stringify(errorForLog(error)).length).toBeLessThan(3800);
  });
});
