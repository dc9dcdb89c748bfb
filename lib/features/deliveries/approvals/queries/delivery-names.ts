import "server-only";
import { Prisma } from "@/lib/platform/db/sql";

/** Whose delivery it is and of which system, for a select that has the delivery as `d`. */
export const deliveryNames = Prisma.sql`r.code, r.name AS municipality, p.key AS system_key, p.name AS system`;
export const joinDeliveryNames = Prisma.sql`
  JOIN system_product p ON p.id = d.product_id
  JOIN municipality m ON m.id = d.municipality_id
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code`;

export interface DeliveryNames {
  code: string;
  municipality: string;
  system_key: string;
  system: string;
}

export const namesOf = (row: DeliveryNames) => ({
  municipality: { code: row.code, name: row.municipality },
  system: { key: row.system_key, name: row.system },
});
