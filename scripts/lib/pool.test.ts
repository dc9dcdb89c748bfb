import { expect, test } from "vitest";
import { shareRoom } from "./pool.mjs";

test("web processes get twelve connections each while the server has room for them and others", () => {
  expect(shareRoom(97, 1)).toBe(12);
  expect(shareRoom(97, 4)).toBe(12);
  expect(shareRoom(97, 6)).toBe(7);
  expect(shareRoom(97, 8)).toBe(4);
  for (const processes of [1, 2, 3, 5, 8]) {
    const held = processes * (shareRoom(97, processes) + 3);
    expect(held, `${processes} processes`).toBeLessThanOrEqual(97 - 35);
  }
});

test("more processes than the server can feed are refused, with how many it can", () => {
  expect(() => shareRoom(97, 9)).toThrow(/WEB_PROCESSES=9 .* takes 97 connections .* at most 8/);
  expect(() => shareRoom(17, 1)).toThrow(/raise it/);
});
