import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "@/lib/testing/database";
import { aMunicipality, anOffice } from "@/lib/testing/factories";
import { loadMunicipalityRegister } from "./municipality-register.mjs";

const shipped = path.resolve(import.meta.dirname, "../../prisma/reference");
const files = ["municipalities-se.csv", "municipalities-no.csv"];

const db = useTestDatabase("empty");
let client: pg.Client;
let changed: string;
beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  changed = fs.mkdtempSync(path.join(os.tmpdir(), "reference-"));
});
afterAll(async () => {
  await client.end();
  fs.rmSync(changed, { recursive: true });
});

/** The files as they would be shipped after this change. */
function ship(change: (text: string) => string): string {
  for (const file of files) {
    const text = fs.readFileSync(path.join(shipped, file), "utf8");
    fs.writeFileSync(path.join(changed, file), change(text));
  }
  return changed;
}

const rows = () =>
  db.rows<{ country: string; code: string; name: string; updated_at: Date }>(
    "app",
    "SELECT * FROM municipality_register ORDER BY country, code",
  );
const named = async (code: string) => (await rows()).find((row) => row.code === code);

describe("the municipality register", () => {
  it("is in a migrated database without any demo, as a request reads it", async () => {
    const register = await rows();
    const counts = ["SE", "NO"].map((country) => register.filter((row) => row.country === country).length);
    expect(counts).toEqual([290, 357]);
    expect(await named("1287")).toMatchObject({
      name: "Trelleborg",
      full_name: "Trelleborgs kommun",
      county: "Skåne län",
      population_year: 2025,
    });
    expect(await named("1833")).toMatchObject({
      country: "NO",
      name: "Rana",
      full_name: "Rana kommune",
      county: "Nordland",
      population: 25994,
      population_year: 2024,
    });
  });

  it("is left alone by another migration with the same files", async () => {
    const before = await rows();
    expect(await loadMunicipalityRegister(client, shipped)).toBe(false);
    expect(await rows()).toEqual(before);
  });

  it("takes a new name and a new population, and touches no other row", async () => {
    const before = await rows();
    const folder = ship((text) => text.replace("1287,Trelleborg,Trelleborgs", "1287,Nyborg,Nyborgs"));
    expect(await loadMunicipalityRegister(client, folder)).toBe(true);
    expect(await named("1287")).toMatchObject({ name: "Nyborg", full_name: "Nyborgs kommun" });
    const others = (all: typeof before) => all.filter(({ code }) => code !== "1287");
    expect(others(await rows())).toEqual(others(before));
    expect(await loadMunicipalityRegister(client, shipped)).toBe(true);
    expect(await named("1287")).toMatchObject({ name: "Trelleborg" });
  });

  it("loses one that is merged into another, but not while it is some office's municipality", async () => {
    await aMunicipality(await anOffice({ municipalities: 0 }), "1264");
    const folder = ship((text) => text.replace(/^(1264|1260),.*\n/gm, ""));
    expect(await loadMunicipalityRegister(client, folder)).toBe(true);
    expect(await named("1260")).toBeUndefined();
    expect(await named("1264")).toMatchObject({ name: "Skurup" });
  });

  it("stays as it was when a file can't be taken in", async () => {
    const before = await rows();
    const folder = ship((text) => text.replace("1287,", "12 87,"));
    await expect(loadMunicipalityRegister(client, folder)).rejects.toThrow(/municipality_register/);
    expect(await rows()).toEqual(before);
  });
});
