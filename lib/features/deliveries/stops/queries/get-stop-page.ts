import "server-only";
import { mayOn, mayOnPart, type Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { quarterFrom, quarterKey } from "@/lib/domain/period";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/sql";
import { isVendorHere } from "../policy";
import { scopeOf } from "../repository";
import { getStop } from "./get-stop";
import { stopRows } from "./stop-row";

/**
 * How far a delivery that the stop holds has come; of what the reader may not open nothing is told.
 */
interface Held {
  id: string;
  phase: string;
  plannedFor: string | null;
  windUpOn: string | null;
}

interface AboutRow {
  source: string | null;
  assumption: string | null;
  notedBy: string | null;
  vendorId: string | null;
  mendedOn: string | null;
  places: { municipalityId: string; code: string }[];
  held: (Omit<Held, "plannedFor"> & { plannedQuarter: number | null })[];
  /** The vendor's: those that somebody waits for, and those that have ended. */
  others: { open: number; closed: number; meanDays: number | null };
}

/** All that the stop's page shows beside its history. Two statements. */
export async function getStopPage(db: Db, actor: Actor, id: string, locale: Locale) {
  const stop = await getStop(db, actor, id);
  const [about] = await db.$queryRaw<AboutRow[]>`
    SELECT b.source, b.assumption, b.vendor_id AS "vendorId", to_char(b.mended_on, 'YYYY-MM-DD') AS "mendedOn",
      (SELECT u.name FROM auth_names() u WHERE u.id = b.created_by) AS "notedBy",
      (SELECT json_agg(json_build_object('municipalityId', x.municipality_id, 'code', x.code))
        FROM stop_places(b.id) x) AS places,
      (SELECT coalesce(json_agg(json_build_object('id', d.id, 'phase', ph.${Prisma.raw(`name_${locale}`)},
          'plannedQuarter', d.planned_quarter, 'windUpOn', i.wind_up_on)), '[]')
        FROM stop_delivery h JOIN delivery d ON d.id = h.delivery_id JOIN phase ph ON ph.id = d.phase_id
        LEFT JOIN system_instance i ON i.id = d.system_instance_id WHERE h.stop_id = b.id) AS held,
      (SELECT json_build_object('open', count(*) FILTER (WHERE o.id IN (SELECT stop_id FROM stops_waited_for())),
          'closed', count(*) FILTER (WHERE o.closed_on IS NOT NULL), 'meanDays', round(avg(o.closed_on - o.since)))
        FROM stop o WHERE o.vendor_id = b.vendor_id AND o.id <> b.id AND ${stopRows(actor, "o")}) AS others
    FROM stop b WHERE b.id = ${id}::uuid`;
  if (!about) throw notFound();
  const scope = scopeOf(about.places, about.vendorId);
  const isVendor = isVendorHere(actor, "stop:read", scope);
  const isOpen = stop.closedOn === null;
  const held = about.held.map(({ plannedQuarter, ...one }): Held => ({
    ...one,
    plannedFor: plannedQuarter === null ? null : quarterKey(quarterFrom(plannedQuarter)),
  }));
  return {
    stop,
    isVendor,
    held,
    others: about.others,
    source: about.source,
    assumption: about.assumption,
    mendedOn: about.mendedOn,
    notedBy: isVendor ? null : about.notedBy,
    may: {
      manage: isOpen && mayOn(actor, "stop:manage", scope),
      answer: isOpen && mayOn(actor, "stop:answer", scope),
      note: isVendor || mayOnPart(actor, "stop:note", scope),
      upload: mayOnPart(actor, "file:upload", scope),
      readHistory: !isVendor,
    },
  };
}
export type StopPageData = Awaited<ReturnType<typeof getStopPage>>;
