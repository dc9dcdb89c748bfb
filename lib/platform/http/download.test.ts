import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { attachment } from "./download";

const base = { name: "gallring åäö.txt", type: "text/plain" };

describe("a file as an answer", () => {
  it("is opened once for its content, and not at all for its head, which says the same", async () => {
    let opened = 0;
    const open = () => {
      opened += 1;
      return Promise.resolve(Readable.from([Buffer.from("underlag")]));
    };
    const head = await attachment({ ...base, bytes: 8, open }, true);
    expect([opened, head.body]).toEqual([0, null]);
    const whole = await attachment({ ...base, bytes: 8, open });
    expect([opened, await whole.text()]).toEqual([1, "underlag"]);
    expect([head.status, [...head.headers]]).toEqual([whole.status, [...whole.headers]]);
  });

  it("that is made when it is opened has its length from its content", async () => {
    const open = () => Promise.resolve(Buffer.from("underlag"));
    expect((await attachment({ ...base, open })).headers.get("content-length")).toBe("8");
    expect((await attachment({ ...base, open }, true)).headers.get("content-length")).toBeNull();
  });

  it.each([
    ["høyeste-uttak-ærlig.xlsx", "hoyeste-uttak-aerlig.xlsx"],
    ["gallring åäö.txt", "gallring aao.txt"],
    ["Đorđe Ŋ “a”.pdf", "Dorde N _a_.pdf"],
  ])("called %s has a plain name for old clients too: %s", async (name, plain) => {
    const head = await attachment({ ...base, name, bytes: 1, open: () => Promise.reject(new Error()) }, true);
    const { headers } = head;
    expect(headers.get("content-disposition")).toContain(`filename="${plain}"`);
    expect(headers.get("content-disposition")).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`);
  });

  it("that can't be opened is an error before anything of it is promised", async () => {
    const open = () => Promise.reject(new Error("ENOENT"));
    await expect(attachment({ ...base, bytes: 8, open })).rejects.toThrow("ENOENT");
  });
});
