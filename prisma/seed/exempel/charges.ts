import { newId } from "@/lib/domain/ids";
import { oreFromDatabase } from "@/lib/domain/money";
import { rowsOf } from "@/lib/features/economy/charges";
import type { Owner } from "../database";
import { isNewMember } from "./office";
import type { Office } from "./story";

const RATE = "0.25";
const ARTICLE = "4711";
const ACCOUNT = "3021 11200 9901";
const INTERNAL_ACCOUNT = "7920 11200 9901";
/** Who has not yet said how they are invoiced. */
const WITHOUT_ADDRESS = ["9905", "9917"];

/** Ten digits that are nobody's, with their control digit. */
function organisationNumber(code: string): string {
  const digits = `99${code}000`;
  const sum = [...digits].reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** How the municipalities are invoiced, and what they were charged each quarter of last year. */
export async function loadCharges(
  db: Owner,
  office: Office,
  { agreementId, amounts }: { agreementId: string; amounts: Map<string, bigint> },
): Promise<void> {
  const year = office.calendar.year - 1;
  const places = [...office.municipalities].filter(([code]) => !isNewMember(code));
  for (const [code, municipalityId] of places)
    if (!WITHOUT_ADDRESS.includes(code)) {
      const number = organisationNumber(code);
      await db.membership.updateMany({
        where: { municipalityId },
        data: {
          organisationNumber: number,
          peppolId: `0007:${number}`,
          buyerReference: `ZZ${code}`,
          customerNumber: `10${code}`,
        },
      });
    }
  await db.chargeSettings.create({
    data: {
      officeId: office.id,
      article: ARTICLE,
      accountString: ACCOUNT,
      internalAccountString: INTERNAL_ACCOUNT,
      vatRate: RATE,
      columns: [
        ...["customerNumber", "municipality", "buyerReference", "article", "period", "net", "vatRate"],
        ...["vat", "gross", "accountString"],
      ],
    },
  });
  const host = await db.membership.findFirst({
    where: { officeId: office.id, role: "host" },
    select: { municipalityId: true },
  });
  const members = places.map(([code, id]) => ({
    ...{ id, code, name: code, since: null, until: null },
    ore: oreFromDatabase(amounts.get(code) ?? 0n),
  }));
  for (const part of [1, 2, 3, 4]) {
    const id = newId();
    const quarter = { year, period: "quarter", part } as const;
    const made = { createdAt: new Date(Date.UTC(year, part * 3 - 3, 12, 9)) };
    await db.charge.create({
      data: { id, officeId: office.id, agreementId, ...quarter, currency: "SEK", vatRate: RATE, ...made },
    });
    const hostId = host?.municipalityId ?? null;
    await db.chargeRow.createMany({
      data: rowsOf(members, { part: quarter, vatRate: RATE, hostId }).map((row) => ({
        ...{ chargeId: id, officeId: office.id, municipalityId: row.id, isInternal: row.isInternal },
        ...{ article: ARTICLE, accountString: row.isInternal ? INTERNAL_ACCOUNT : ACCOUNT },
        ...{ yearOre: BigInt(row.yearOre), netOre: BigInt(row.netOre) },
        ...{ vatRate: row.vatRate, vatOre: BigInt(row.vatOre), ...made },
      })),
    });
  }
}
