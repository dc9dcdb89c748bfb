import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { SystemStatus } from "@/lib/domain/system";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";
import { missingCount, readableRows } from "./conditions";

/** An installation as its municipality's page lists it. */
export interface OwnInstallation {
  id: string;
  name: string;
  vendor: string | null;
  status: SystemStatus;
  windUpOn: string | null;
  assumption: string | null;
  /** How many of the counted facts nothing is said of. */
  missing: number;
}

/** What one municipality has, in the country's alphabet. One statement. */
export const listMunicipalityInstallations = (
  db: Db,
  actor: Actor,
  municipalityId: string,
): Promise<OwnInstallation[]> => db.$queryRaw`
  SELECT i.id, p.name, v.name AS vendor, i.status, to_char(i.wind_up_on, 'YYYY-MM-DD') AS "windUpOn", i.assumption,
    ${missingCount} AS missing
  FROM system_instance i JOIN system_product p ON p.id = i.product_id
  LEFT JOIN vendor v ON v.id = coalesce(i.vendor_id, p.vendor_id)
  WHERE i.municipality_id = ${municipalityId}::uuid AND ${readableRows(actor)}
  ORDER BY p.name ${collation(actor.office)}, p.key`;
