import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { isReserved } from "./domain";

it("no office takes an address of the program", () => {
  const own = ["app", "app/(public)"].flatMap((folder) => readdirSync(folder));
  const taken = [...new Set(own.map((name) => name.split(".")[0] ?? ""))].filter((name) =>
    /^[a-z-]+$/.test(name),
  );
  const errors = ["error", "forbidden", "global-error", "not-found", "unauthorized"];
  const files = new Set([...errors, "globals", "layout", "page"]);
  const addresses = taken.filter((name) => !files.has(name));
  expect(addresses).toContain("sign-in");
  expect(addresses.filter((name) => !isReserved(name))).toEqual([]);
});

it("nor what begins as icons and fonts do", () => {
  for (const key of ["icon", "iconarkivet", "favicon-lund", "fontsjo"])
    expect([key, isReserved(key)]).toEqual([key, true]);
});

it("a key that only begins like another of them is an office's", () => {
  for (const key of ["apiarkiv", "api-arkivet", "signin", "setup-lund"])
    expect([key, isReserved(key)]).toEqual([key, false]);
});
