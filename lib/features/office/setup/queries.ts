import "server-only";
import { withNobody } from "@/lib/platform/db";
import { isUnavailable } from "@/lib/platform/db/errors";
import { realRows } from "@/lib/platform/db/sql";

/** Whether there is no office yet. One statement. */
export const isSetupNeeded = (): Promise<boolean> =>
  withNobody(async (db) => {
    const [row] = await db.$queryRaw<{ needed: boolean }[]>`SELECT setup_is_needed() AS needed`;
    return row?.needed ?? false;
  });

/** The same for pages that work without the database too: then nothing is to be set up. */
export const isSetupDue = (): Promise<boolean> =>
  isSetupNeeded().catch((error: unknown) => {
    if (isUnavailable(error)) return false;
    throw error;
  });

export interface HostChoice {
  country: "SE" | "NO";
  code: string;
  name: string;
}

/** Every municipality that can be the host, by name in each country's alphabet. Two statements. */
export const listHosts = (): Promise<HostChoice[]> =>
  withNobody(async (db) => [
    ...(await db.$queryRaw<HostChoice[]>`
      SELECT r.country, r.code, r.name FROM municipality_register r
      WHERE r.country = 'SE' AND ${realRows("r")} ORDER BY r.name COLLATE "sv-x-icu", r.code`),
    ...(await db.$queryRaw<HostChoice[]>`
      SELECT r.country, r.code, r.name FROM municipality_register r
      WHERE r.country = 'NO' AND ${realRows("r")} ORDER BY r.name COLLATE "nb-x-icu", r.code`),
  ]);
