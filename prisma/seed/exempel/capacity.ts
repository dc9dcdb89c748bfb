import { newId } from "@/lib/domain/ids";
import type { Owner } from "../database";
import { insertRows } from "@/lib/platform/db/rows";
import { keyOf, products, vendors } from "./names";
import { SOURCE } from "./source";
import type { Office } from "./story";

/** The office's own days in a quarter, in hundredths; the third is the one with the holidays. */
export const DAYS = [3200, 3200, 2200, 3200] as const;

/** How many deliveries at a time these vendors have said that they take. */
export const LIMITS: Partial<Record<(typeof vendors)[number], number>> = {
  "Lövsta Data": 2,
  "Nordvy Informatik": 3,
};

/** The quarters that are told of, counted from year 0: three years from the next on. */
export const toldQuarters = (year: number): number[] =>
  Array.from({ length: 12 }, (_, at) => (year + 1) * 4 + at);

/** Days for the first delivery of a system and for each that follows, in hundredths. */
export function effortOf(place: number): { first: number; further: number } {
  const further = 400 + ((place * 7) % 17) * 50;
  return { first: Math.round((further * 1.6) / 50) * 50, further };
}

/**
 * What the office and its vendors have room for in the coming years. The plan in force was laid
 * before anybody had counted days.
 */
export async function loadCapacity(db: Owner, office: Office): Promise<void> {
  const { year, today } = office.calendar;
  const own = { office_id: office.id, created_at: today, updated_at: today };
  const by = { created_by: office.people.coordinator.id, updated_by: office.people.coordinator.id };
  await insertRows(db, "capacity", [{ ...own, ...by, version: 3, source: SOURCE }]);
  const quarters = toldQuarters(year);
  await insertRows(
    db,
    "capacity_quarter",
    quarters.map((quarter) => ({ ...own, ...by, quarter, days_hundredths: DAYS[quarter % 4] })),
  );
  const vendorIds = new Map(office.products.map(({ vendorId, vendor }) => [vendor, vendorId]));
  // From the second year on: nothing was agreed for the first.
  await insertRows(
    db,
    "capacity_vendor",
    Object.entries(LIMITS).flatMap(([name, parallel]) =>
      quarters.slice(4).map((quarter) => ({
        id: newId(),
        ...own,
        ...by,
        vendor_id: vendorIds.get(keyOf(name)),
        quarter,
        parallel,
      })),
    ),
  );
  await insertRows(
    db,
    "capacity_effort",
    products.map(([name], place) => {
      const { first, further } = effortOf(place);
      const product = office.products.find(({ key }) => key === keyOf(name))!;
      const days = { first_hundredths: first, further_hundredths: further };
      return { id: newId(), ...own, ...by, product_id: product.id, ...days };
    }),
  );
}
