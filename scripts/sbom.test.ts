import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bomOf } from "./sbom.mjs";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, never>;

it("the bill of materials names each package that runs, once, with its digest", () => {
  const program = read("package.json");
  const { bomFormat, components } = bomOf(program, read("package-lock.json"));
  expect(bomFormat).toBe("CycloneDX");
  const named = components.map(({ name, version }) => `${name}@${version}`);
  expect(new Set(named).size).toBe(named.length);
  for (const [name, version] of Object.entries(program["dependencies"] ?? {}))
    expect(named).toContain(`${name}@${String(version)}`);
  for (const name of ["vitest", "eslint", "@playwright/test"])
    expect(components.map((one) => one.name)).not.toContain(name);
  for (const { purl, hashes } of components)
    expect([purl, hashes?.[0]?.content]).toEqual([purl, expect.stringMatching(/^[0-9a-f]{40,128}$/)]);
});
