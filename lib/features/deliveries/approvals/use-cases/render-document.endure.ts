import { expect, it } from "vitest";
import { lackingWith } from "@/lib/testing/long-document";

it("a signed document of thirty points with notes of 10 000 mixed letters holds all of it", async () => {
  expect(await lackingWith(Array.from({ length: 30 }, () => 10_000))).toEqual([]);
}, 240_000);
