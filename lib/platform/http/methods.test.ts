import { describe, expect, it } from "vitest";
import { allowed, methods } from "./methods";

describe("an address that is no operation", () => {
  it("answers the methods that it has", async () => {
    const { GET, POST } = methods({ GET: () => new Response("read"), POST: () => new Response("written") });
    expect([await (await GET()).text(), await (await POST()).text()]).toEqual(["read", "written"]);
  });

  it("tells by OPTIONS what it has, with HEAD where it can be read", async () => {
    const answer = await methods({ GET: () => new Response() }).OPTIONS();
    expect([answer.status, answer.headers.get("allow"), answer.body]).toEqual([
      204,
      "GET, HEAD, OPTIONS",
      null,
    ]);
    expect(allowed(["DELETE", "POST"]).headers.get("allow")).toBe("POST, DELETE, OPTIONS");
    expect(allowed([]).headers.get("allow")).toBe("OPTIONS");
  });
});
