import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { getYearOfKey } from "@/lib/features/economy/cost-shares/server";
import type { Db } from "@/lib/platform/db";
import { lacksOf, periodText, rowsOf, type Charged } from "../domain";
import type { ChargeBody, ChargePreview, ChargeRow, Settings } from "../schema";
import { summed } from "./read";
import { readSettings } from "./settings";
import { assertFree } from "./taken";

/** What is to be written of a charge: its key, its part and rate, and its rows. */
interface Planned {
  agreement: { id: string; key: string; name: string };
  part: { year: number; period: ChargeBody["period"]; part: number };
  vatRate: string;
  settings: Settings;
  rows: (Charged & { code: string; name: string })[];
}

/**
 * What a charge would come to. Throws charge.exists where some of its months are charged,
 * charge.keyMissing without a key of the year, charge.totalMissing where it says nothing of the
 * year by itself, charge.notPositive, and what the key's rule can't be counted without. At most
 * seven statements.
 */
export async function planCharge(db: Db, actor: Actor, body: ChargeBody): Promise<Planned> {
  const { year, period, totalOre } = body;
  const part = { year, period, part: body.part ?? 1 };
  if (totalOre !== null && totalOre <= 0) throw new AppError("charge.notPositive");
  await assertFree(db, actor, part);
  const key = await getYearOfKey(db, actor, { year, totalOre });
  if (!key) throw new AppError("charge.keyMissing", { params: { year: String(year) } });
  if (!key.rows.length)
    throw new AppError("charge.totalMissing", {
      errors: [{ path: "totalOre", code: "charge.totalMissing" }],
      params: { year: String(year) },
    });
  const { settings, hostId } = await readSettings(db, actor);
  const vatRate = body.vatRate ?? settings.vatRate;
  const named = new Map(key.rows.map((row) => [row.id, row]));
  const rows = rowsOf(key.rows, { part, vatRate, hostId }).map((row) => {
    const { code, name } = named.get(row.id)!;
    return { ...row, code, name };
  });
  return { agreement: key.agreement, part, vatRate, settings, rows };
}

/** The same as it will be read, with how each is invoiced. At most eight statements. */
export async function previewCharge(db: Db, actor: Actor, body: ChargeBody): Promise<ChargePreview> {
  const { agreement, part, vatRate, settings, rows } = await planCharge(db, actor, body);
  const known = await db.membership.findMany({
    where: { officeId: actor.office.id, municipalityId: { in: rows.map(({ id }) => id) } },
    select: {
      ...{ municipalityId: true, organisationNumber: true, peppolId: true },
      ...{ buyerReference: true, customerNumber: true },
    },
  });
  const told = rows.map((row): ChargeRow => {
    const {
      organisationNumber = null,
      peppolId = null,
      buyerReference = null,
      customerNumber = null,
    } = known.find(({ municipalityId }) => municipalityId === row.id) ?? {};
    const { code, name, isInternal, yearOre, netOre, vatOre } = row;
    const addressed = { organisationNumber, peppolId, buyerReference, customerNumber, isInternal };
    return {
      municipality: { code, name },
      ...addressed,
      yearOre,
      lacks: lacksOf(addressed),
      lines: [
        {
          ...{ article: settings.article, netOre, vatRate: row.vatRate, vatOre, period: periodText(part) },
          accountString: accountOf(settings, isInternal),
        },
      ],
    };
  });
  return {
    ...{ year: part.year, period: part.period, part: body.period === "year" ? null : part.part },
    ...{ currency: actor.office.currency, vatRate },
    agreement: { key: agreement.key, name: agreement.name },
    ...summed(told),
  };
}

/** The account that a row is posted on. */
export const accountOf = (settings: Settings, isInternal: boolean): string | null =>
  isInternal ? (settings.internalAccountString ?? settings.accountString) : settings.accountString;
