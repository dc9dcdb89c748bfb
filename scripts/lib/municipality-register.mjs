// prisma/reference: the municipalities of Sweden and Norway, in every database with or without a
// demo, and again whenever the files have changed.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { applyStamped } from "./stamped.mjs";

/** Where each country's come from, and of which year its populations are. */
const countries = [
  {
    country: "SE",
    year: 2025,
    source: "Codes and names: CC0; populations: a public list of about 2025, for examples only",
  },
  {
    country: "NO",
    year: 2024,
    source: "Codes, names and populations of 1 January 2024: aprestmo/norge-data, MIT",
  },
];

function rowsOf(folder, { country, year, source }) {
  const file = `municipalities-${country.toLowerCase()}.csv`;
  const text = fs.readFileSync(path.join(folder, file), "utf8");
  return parse(text, { columns: true, skip_empty_lines: true, bom: true }).map((row) => ({
    country,
    code: row.code,
    name: row.name,
    full_name: row.full_name ?? `${row.name} kommune`,
    county: row.county,
    population: Number(row.population),
    population_year: year,
    source,
  }));
}

const columns = ["name", "full_name", "county", "population", "population_year", "source"];

const upsert = `
  INSERT INTO municipality_register AS r (country, code, ${columns.join(", ")})
  SELECT country, code, ${columns.join(", ")} FROM jsonb_populate_recordset(NULL::municipality_register, $1)
  ON CONFLICT (country, code) DO UPDATE
    SET updated_at = now(), ${columns.map((name) => `${name} = excluded.${name}`).join(", ")}
  WHERE (${columns.map((name) => `r.${name}`)}) IS DISTINCT FROM (${columns.map((name) => `excluded.${name}`)})`;

// One that is merged into another and is still some office's municipality stays, with its history.
const removeGone = `
  DELETE FROM municipality_register r
  WHERE NOT EXISTS (SELECT FROM jsonb_populate_recordset(NULL::municipality_register, $1) f
      WHERE f.country = r.country AND f.code = r.code)
    AND NOT EXISTS (SELECT FROM municipality m WHERE m.country = r.country AND m.code = r.code)`;

/** Loads both countries' files in one transaction. Resolves to whether anything was due. */
export function loadMunicipalityRegister(client, folder) {
  const rows = JSON.stringify(countries.flatMap((country) => rowsOf(folder, country)));
  return applyStamped(client, "municipality_register_file", {
    hashOf: () => createHash("sha256").update(rows).digest("hex"),
    apply: async () => {
      await client.query(upsert, [rows]);
      await client.query(removeGone, [rows]);
    },
  });
}
