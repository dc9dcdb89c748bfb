import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { daysMeet } from "@/lib/domain/day";
import type { DecisionReference } from "@/lib/domain/decision";
import { AppError, notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { isDuplicate } from "@/lib/platform/db/errors";
import { Prisma } from "@/lib/platform/db/sql";
import type { AddAgreementBody, ChangeAgreementBody, costShareUses, RowsBody } from "./schema";

/** A key as the room's changes load it. */
interface LoadedAgreement {
  id: string;
  key: string;
  name: string;
  use: (typeof costShareUses)[number];
  status: "draft" | "adopted";
  from: string;
  until: string | null;
  version: number;
}

/** A key as the audit trail knows it: the office's own. */
export const agreementSubject = ({ id, name }: Pick<LoadedAgreement, "id" | "name">) => ({
  type: "costShareAgreement" as const,
  id,
  label: name,
  scope: { kind: "office" } as const,
});

const dayText = (day: Date) => day.toISOString().slice(0, 10);
const dayOrNull = (day: string | null) => day && new Date(day);

/** Throws request.notFound, also for a draft of who makes none: row-level security hides it. */
export async function loadAgreement(db: Db, actor: Actor, key: string): Promise<LoadedAgreement> {
  const found = await db.costShareAgreement.findUnique({
    where: { officeId_key: { officeId: actor.office.id, key } },
    select: {
      ...{ id: true, key: true, name: true, use: true, status: true },
      ...{ startsOn: true, endsOn: true, version: true },
    },
  });
  if (!found) throw notFound();
  const { startsOn, endsOn, ...rest } = found;
  return { ...rest, from: dayText(startsOn), until: endsOn && dayText(endsOn) };
}

export const keyTaken = (): AppError =>
  new AppError("key.keyTaken", { errors: [{ path: "key", code: "key.keyTaken" }] });

/** Of two who give keys their days at once, the second waits for the first. */
export const lockKeys = (db: Db, { office }: Actor): Promise<number> =>
  db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`cost-shares ${office.id}`}, 0))`;

/** Throws key.overlap where another key of the same use has a day of these. */
export async function assertFree(
  db: Db,
  actor: Actor,
  { use, from, until, but }: Pick<LoadedAgreement, "use" | "from" | "until"> & { but?: string },
): Promise<void> {
  const others = await db.costShareAgreement.findMany({
    where: { officeId: actor.office.id, use, ...(but !== undefined && { id: { not: but } }) },
    select: { name: true, startsOn: true, endsOn: true },
  });
  const other = others.find(({ startsOn, endsOn }) =>
    daysMeet({ from, until }, { from: dayText(startsOn), until: endsOn && dayText(endsOn) }),
  );
  if (other)
    throw new AppError("key.overlap", {
      errors: [{ path: "from", code: "key.overlap", params: { name: other.name } }],
      params: { name: other.name },
    });
}

/** Throws key.keyTaken. Returns its id. */
export async function createAgreement(
  db: Db,
  { office, userId }: Actor,
  {
    key,
    name,
    from,
    until,
    use,
    rule,
    decision,
  }: Omit<AddAgreementBody, "key" | "decision"> & {
    key: string;
    decision: DecisionReference | null;
  },
): Promise<string> {
  const id = newId();
  try {
    await db.costShareAgreement.create({
      data: {
        ...{ id, officeId: office.id, key, name, use, rule, currency: office.currency },
        ...{ startsOn: new Date(from), endsOn: dayOrNull(until) },
        ...decisionColumns(decision),
        ...{ createdBy: userId, updatedBy: userId },
      },
    });
  } catch (error) {
    if (isDuplicate(error)) throw keyTaken();
    throw error;
  }
  return id;
}

const decisionColumns = (decision: DecisionReference | null) => ({
  decisionReference: decision?.reference ?? null,
  decisionParagraph: decision?.paragraph ?? null,
  decisionOn: dayOrNull(decision?.date ?? null),
  decisionBody: decision?.body ?? null,
  decisionChain: decision?.chain ?? Prisma.DbNull,
});

/** Throws request.stale when it is not as it was read. */
const update = (
  db: Db,
  { office, userId }: Actor,
  { id, version, status }: LoadedAgreement,
  data: Prisma.CostShareAgreementUncheckedUpdateManyInput,
  current: Current,
): Promise<void> =>
  change(
    db.costShareAgreement.updateMany({
      where: { id, officeId: office.id, version, status },
      data: { ...data, version: { increment: 1 }, updatedBy: userId },
    }),
    current,
  );

/** What is left out stays as it is. */
export const updateAgreement = (
  db: Db,
  actor: Actor,
  loaded: LoadedAgreement,
  {
    name,
    from,
    until,
    rule,
    decision,
  }: Omit<ChangeAgreementBody, "decision"> & {
    decision?: DecisionReference | null;
  },
  current: Current,
): Promise<void> =>
  update(
    db,
    actor,
    loaded,
    {
      ...(name !== undefined && { name }),
      ...(from !== undefined && { startsOn: new Date(from) }),
      ...(until !== undefined && { endsOn: dayOrNull(until) }),
      ...(rule !== undefined && { rule }),
      ...(decision !== undefined && decisionColumns(decision)),
    },
    current,
  );

export const setAdopted = (
  db: Db,
  actor: Actor,
  loaded: LoadedAgreement,
  { at, decision }: { at: Date; decision: DecisionReference },
  current: Current,
): Promise<void> =>
  update(
    db,
    actor,
    loaded,
    { status: "adopted", adoptedAt: at, adoptedBy: actor.userId, ...decisionColumns(decision) },
    current,
  );

const deleteRows = async (db: Db, { id }: Pick<LoadedAgreement, "id">): Promise<number> => {
  await db.$executeRaw`DELETE FROM cost_share_amount a USING cost_share_row r
    WHERE r.id = a.row_id AND r.agreement_id = ${id}::uuid`;
  const { count } = await db.costShareRow.deleteMany({ where: { agreementId: id } });
  return count;
};

/** All rows of a draft anew; counts a change of it. Throws request.stale. */
export async function replaceRows(
  db: Db,
  actor: Actor,
  loaded: LoadedAgreement,
  { rows }: RowsBody,
  current: Current,
): Promise<void> {
  await update(db, actor, loaded, {}, current);
  await deleteRows(db, loaded);
  const common = { officeId: actor.office.id, createdBy: actor.userId, updatedBy: actor.userId };
  const made = rows.map((row) => ({ ...row, id: newId() }));
  await db.costShareRow.createMany({
    data: made.map(({ id, municipality, share }) => ({
      ...{ id, agreementId: loaded.id, country: actor.office.country, municipalityCode: municipality },
      ...{ share, ...common },
    })),
  });
  await db.costShareAmount.createMany({
    data: made.flatMap(({ id, amounts }) =>
      amounts.flatMap(({ year, agreedOre }) =>
        agreedOre === null ? [] : [{ rowId: id, year, maxOre: BigInt(agreedOre), ...common }],
      ),
    ),
  });
}

/** Throws a draft away with its rows; request.stale when it is not as it was read. */
export async function deleteDraft(
  db: Db,
  actor: Actor,
  loaded: LoadedAgreement,
  current: Current,
): Promise<number> {
  await update(db, actor, loaded, {}, current);
  const rows = await deleteRows(db, loaded);
  await db.costShareAgreement.delete({ where: { id: loaded.id } });
  return rows;
}

/** The codes of everybody that was ever a member: shares are nobody else's. */
export async function listCodes(db: Db, { office }: Actor): Promise<string[]> {
  const members = await db.municipality.findMany({ where: { officeId: office.id }, select: { code: true } });
  return members.map(({ code }) => code);
}

/** Throws key.notDraft for what is adopted. */
export function assertDraft({ status }: Pick<LoadedAgreement, "status">): void {
  if (status !== "draft") throw new AppError("key.notDraft");
}
