import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { addressTable } from "@/lib/domain/addresses";
import { defineOperation, fullPath } from "@/lib/domain/operation";
import { contract } from "./contract";
import { listOperations } from "./lists";
import { apiGroups, bindings } from "./operations";
import { unbound } from "./unbound";

type Api = Record<string, unknown>;
const files = fs
  .readdirSync("lib/features", { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "api.ts");
const apiModules: Record<string, Api> = {};
for (const file of files) apiModules[file] = (await import(path.resolve("lib/features", file))) as Api;

const planted = defineOperation({
  id: "planted",
  method: "GET",
  path: "/planted",
  summary: "Nothing answers it",
  permission: "office:enter",
  response: z.object({}),
  errors: [],
});

describe("the rooms' operations", () => {
  it("are all answered; one without a binding is found", () => {
    expect(Object.keys(apiModules).length).toBeGreaterThan(10);
    expect(unbound({ ...apiModules, lists: { ...listOperations } }, bindings)).toEqual([]);
    expect(unbound({ ...apiModules, "planted/api.ts": { planted } }, bindings)).toEqual(["planted"]);
  });

  it("are all known to who calls the API by the contract", () => {
    const declared = [...Object.values(apiModules), listOperations].flatMap((api) => Object.values(api));
    expect(new Set(contract)).toEqual(new Set(declared));
    expect(contract).toHaveLength(bindings.length);
  });

  it("stand below a tag each, but those for anyone", () => {
    const ids = apiGroups.flatMap(({ operations }) => operations.map(({ id }) => id));
    expect(ids.sort()).toEqual(contract.map(({ id }) => id).sort());
  });

  it("have each an address and a method of its own, at which they are found", () => {
    const find = addressTable(contract, fullPath);
    for (const operation of contract) {
      const parts = fullPath(operation).split("/").slice(1);
      const found = find(parts)?.operations.filter(({ method }) => method === operation.method);
      expect(found, operation.id).toEqual([operation]);
    }
  });
});
