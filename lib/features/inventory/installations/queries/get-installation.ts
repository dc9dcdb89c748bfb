import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/sql";
import type { Installation } from "../schema";
import {
  installationColumns,
  installationFrom,
  toInstallation,
  type InstallationRow,
  type StoredCriterion,
  type StoredScore,
} from "./columns";

const readRow = async <More extends object>(
  db: Db,
  actor: Actor,
  locale: Locale,
  { id, more = Prisma.empty }: { id: string; more?: Prisma.Sql },
): Promise<InstallationRow & More> => {
  const [row] = await db.$queryRaw<(InstallationRow & More)[]>`
    SELECT ${installationColumns(actor, locale)} ${more}
    ${installationFrom(actor, Prisma.sql`i.id = ${id}::uuid`)}`;
  if (!row) throw notFound();
  return row;
};

/** One installation, as the API gives it. Throws request.notFound. One statement. */
export const getInstallation = async (
  db: Db,
  actor: Actor,
  id: string,
  locale: Locale,
): Promise<Installation> => toInstallation(await readRow(db, actor, locale, { id }), actor.office.today);

/** What its page tells beside. */
interface Beside {
  /** Who said last that the facts are right; null where it is not known. */
  confirmedBy: string | null;
  /** What a file said that no fact is for. */
  unmapped: { header: string; value: string }[] | null;
  source: string | null;
  assumption: string | null;
  /** Each value of its need with its reason and its meaning, as it was scored. */
  need: { criterion: StoredCriterion; given: StoredScore | null }[];
  /** The last day of a municipality that has left or is going to. */
  until: string | null;
}

/** By what its need was scored; null where it was not. */
interface Scored {
  criteria: StoredCriterion[] | null;
  scores: StoredScore[] | null;
}

export interface InstallationLife {
  installation: Installation;
  beside: Beside;
}

/** The same with what its page tells beside. Throws request.notFound. One statement. */
export async function getInstallationLife(
  db: Db,
  actor: Actor,
  id: string,
  locale: Locale,
): Promise<InstallationLife> {
  const more = Prisma.sql`, i.unmapped, i.source, i.assumption, n.criteria, n.scores,
    (SELECT to_char(s.ends_on, 'YYYY-MM-DD') FROM membership s WHERE s.municipality_id = i.municipality_id) AS until,
    (SELECT u.name FROM auth_names() u WHERE u.id = i.confirmed_by) AS "confirmedBy"`;
  const row = await readRow<Omit<Beside, "need"> & Scored>(db, actor, locale, { id, more });
  const { confirmedBy, unmapped, source, assumption, until, criteria, scores, ...known } = row;
  const need = (criteria ?? []).map((criterion) => ({
    criterion,
    given: scores?.find((one) => one.criterion === criterion.key) ?? null,
  }));
  return {
    installation: toInstallation(known, actor.office.today),
    beside: { confirmedBy, unmapped, source, assumption, until, need },
  };
}
