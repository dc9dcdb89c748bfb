import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { StoppedBy } from "@/lib/domain/delivery";
import type { Db } from "@/lib/platform/db";
import { ownRows } from "@/lib/platform/db/sql";

/** An open stop, as the delivery's page tells it. */
export interface DeliveryStop {
  id: string;
  number: string;
  title: string;
  by: StoppedBy;
  vendor: string | null;
  since: string;
  promisedFor: string | null;
}

/** The open stops of a delivery that the reader sees, the oldest first. One statement. */
export const listDeliveryStops = (db: Db, actor: Actor, delivery: string): Promise<DeliveryStop[]> =>
  db.$queryRaw<DeliveryStop[]>`
    SELECT b.id, b.number, b.title, b.stopped_by AS by, v.name AS vendor, to_char(b.since, 'YYYY-MM-DD') AS since,
      (SELECT to_char(p.promised_for, 'YYYY-MM-DD') FROM stop_promise p WHERE p.stop_id = b.id
        ORDER BY p.promised_on DESC, p.id DESC LIMIT 1) AS "promisedFor"
    FROM stop_delivery h JOIN stop b ON b.id = h.stop_id LEFT JOIN vendor v ON v.id = b.vendor_id
    WHERE h.delivery_id = ${delivery}::uuid AND b.closed_on IS NULL AND ${ownRows(actor, "stop:read", "h")}
    ORDER BY b.since, b.id`;
