import "server-only";
import { webKey } from "@/lib/platform/auth/web-key";
import { withNobody } from "@/lib/platform/db";
import { toColumns, type Rows } from "@/lib/platform/db/rows";

/** Whether this is the word that was printed, and no office has been made by it. */
export const isSetupWord = (word: string): Promise<boolean> =>
  withNobody(async (db) => {
    const [row] = await db.$queryRaw<{ right: boolean }[]>`
      SELECT setup_word_is(${webKey()}, ${word}) AS right`;
    return row?.right ?? false;
  });

/** The name of a municipality in the register; null for one that cannot be a host. */
export const findHost = (country: "SE" | "NO", code: string): Promise<string | null> =>
  withNobody(async (db) => {
    const isInvented = country === "SE" && code >= "9901" && code <= "9922";
    const row = isInvented
      ? null
      : await db.municipalityRegister.findUnique({ where: { country_code: { country, code } } });
    return row?.name ?? null;
  });

export interface NewOffice {
  rows: Rows;
  stream: string;
  time: string;
  payloads: string[];
}

const inColumns = (rows: Rows): Rows =>
  Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, all.map(toColumns)]));

/** Keeps all of it and uses the word up, or nothing: false for who came second. */
export const keepOffice = (word: string, { rows, stream, time, payloads }: NewOffice): Promise<boolean> =>
  withNobody(async (db) => {
    const [row] = await db.$queryRaw<{ kept: boolean }[]>`
      SELECT setup_office(${webKey()}, ${word}, ${JSON.stringify(inColumns(rows))}::jsonb, ${stream},
        ${payloads.map(() => time)}::text[], ${payloads}::text[]) AS kept`;
    return row?.kept ?? false;
  });
