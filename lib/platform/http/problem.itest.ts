import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/errors";
import { withOwner } from "@/lib/platform/db";
import { clientFor } from "@/lib/platform/db/client";
import { useTestDatabase } from "@/lib/testing/database";
import { asAppError } from "./problem";

useTestDatabase("empty");

/** The response to a failing call. */
const answerTo = (call: () => Promise<unknown>): Promise<AppError> =>
  call().then(
    () => expect.fail("did not fail"),
    (error: unknown) => asAppError(error),
  );

describe("what an error becomes", () => {
  it("of ours stays what it is", () => {
    const own = new AppError("request.stale", { current: { version: 2 } });
    expect(asAppError(own)).toBe(own);
  });

  it("of a database that takes no changes is 503, and says that reading goes on", async () => {
    for (const code of ["53100", "25006"]) {
      const sql = `DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`;
      const answer = await answerTo(() => withOwner((tx) => tx.$executeRawUnsafe(sql)));
      expect([code, answer.code]).toEqual([code, "request.readOnly"]);
    }
  });

  it("of a full disk is 507, and says so", async () => {
    for (const code of ["ENOSPC", "EDQUOT", "EROFS"]) {
      const full = Object.assign(new Error(`${code}: no space left on device, write`), { code });
      expect([code, (await answerTo(() => Promise.reject(full))).code]).toEqual([code, "request.noRoom"]);
    }
  });

  it("that nobody foresaw is 500, and says nothing of itself", async () => {
    for (const failing of [
      () => Promise.reject(new Error("secret: /home/person")),
      () => Promise.reject("secret" as unknown as Error),
      () => withOwner((tx) => tx.$queryRaw`SELECT 'secret'::uuid`),
      () => withOwner((tx) => tx.rateLimit.create({ data: { key: "a\0b" } })),
    ]) {
      const { code, message, errors, current, params } = await answerTo(failing);
      expect([code, message, errors, current, params]).toEqual([
        "request.unexpected",
        "request.unexpected",
        undefined,
        undefined,
        {},
      ]);
    }
  });

  it("of a database that is away is 503, and says when to come back", async () => {
    const away = clientFor("postgresql://nobody:none@127.0.0.1:1/nothing");
    expect(await answerTo(() => away.$queryRaw`SELECT 1`)).toMatchObject({
      code: "request.unavailable",
      retryAfterSeconds: 2,
    });
  });

  it("of one that another transaction holds up, or that must begin anew, is 503 as well", async () => {
    const raise = (state: string) => () =>
      withOwner((tx) =>
        tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${state}'; END $$`),
      );
    for (const state of ["40001", "40P01", "55P03", "57P01", "53300"])
      expect([state, (await answerTo(raise(state))).code]).toEqual([state, "request.unavailable"]);
    expect((await answerTo(raise("23505"))).code).toBe("request.unexpected");
  });
});
