import { column, readCsv } from "./csv";
import type { Owner } from "./database";

const SWEDISH = "Codes and names: CC0; populations: a public list of about 2025, for examples only";

/** The register of Swedish municipalities, and of those Norwegian ones that an office needs. */
export async function loadRegister(db: Owner): Promise<void> {
  const swedish = readCsv("municipalities-se.csv").map((row) => ({
    country: "SE" as const,
    code: column(row, "code"),
    name: column(row, "name"),
    fullName: column(row, "full_name"),
    county: column(row, "county"),
    population: Number(column(row, "population")),
    populationYear: 2025,
    source: SWEDISH,
  }));
  const norwegian = readCsv("helgeland/members.csv").map((row) => ({
    country: "NO" as const,
    code: column(row, "municipality_code"),
    name: column(row, "municipality"),
    fullName: `${column(row, "municipality")} kommune`,
    county: column(row, "county"),
    source: "Digitale Helgeland",
  }));
  await db.municipalityRegister.createMany({ data: [...swedish, ...norwegian], skipDuplicates: true });
}
