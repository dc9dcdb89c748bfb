import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { defaultColumns } from "../domain";
import { settings, type Settings } from "../schema";

/** Until somebody says another. */
const USUAL_RATE = "0.25";

interface Host {
  id: string;
  code: string;
  name: string;
}

/**
 * What charges hold, and the host with its id; the usual as long as nobody has said any. One
 * statement.
 */
export async function readSettings(
  db: Db,
  { office }: Actor,
): Promise<{ settings: Settings; hostId: string | null }> {
  const [row] = await db.$queryRaw<{ said: Omit<Settings, "host"> | null; hostIs: Host | null }[]>`
    SELECT (SELECT json_build_object('article', s.article, 'accountString', s.account_string,
        'internalAccountString', s.internal_account_string, 'vatRate', trim_scale(s.vat_rate)::text,
        'columns', s.columns, 'version', s.version)
      FROM charge_settings s WHERE s.office_id = ${office.id}::uuid) AS said,
      (SELECT json_build_object('id', m.id, 'code', m.code, 'name', g.name)
      FROM membership s JOIN municipality m ON m.id = s.municipality_id
      JOIN municipality_register g ON g.country = m.country AND g.code = m.code
      WHERE s.office_id = ${office.id}::uuid AND s.role = 'host' ORDER BY m.code LIMIT 1) AS "hostIs"`;
  const host = row?.hostIs ?? null;
  const usual = { article: null, accountString: null, internalAccountString: null, vatRate: USUAL_RATE };
  const said = row?.said ?? { ...usual, columns: defaultColumns, version: 0 };
  return {
    settings: settings.parse({ ...said, host: host && { code: host.code, name: host.name } }),
    hostId: host?.id ?? null,
  };
}

/** The same for a reader. */
export const getSettings = async (db: Db, actor: Actor): Promise<Settings> =>
  (await readSettings(db, actor)).settings;
