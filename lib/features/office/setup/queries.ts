import "server-only";
import { withNobody } from "@/lib/platform/db";
import { isUnavailable } from "@/lib/platform/db/errors";

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
      SELECT country, code, name FROM municipality_register
      WHERE country = 'SE' AND code NOT BETWEEN '9901' AND '9922' ORDER BY name COLLATE "sv-x-icu", code`),
    ...(await db.$queryRaw<HostChoice[]>`
      SELECT country, code, name FROM municipality_register
      WHERE country = 'NO' ORDER BY name COLLATE "nb-x-icu", code`),
  ]);
