import { describe, expect, it } from "vitest";
import { inForce } from "./versions";

type Status = Parameters<typeof inForce>[0][number]["status"];
const of = (...all: Status[]) => inForce(all.map((status, at) => ({ status, number: all.length - at })));

describe("the version that counts", () => {
  it.each<[string, Status[], number | null]>([
    ["the adopted one, however much is worked on", ["draft", "adopted", "superseded"], 2],
    ["the newest where none is adopted", ["proposed"], 1],
    ["none where there is none", [], null],
  ])("is %s", (_what, all, number) => {
    expect(of(...all)?.number ?? null).toBe(number);
  });
});
