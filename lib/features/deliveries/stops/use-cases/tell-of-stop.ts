import "server-only";
import type { Subject } from "@/lib/domain/subject";
import { notifySeveral } from "@/lib/features/records/notifications/server";
import type { Db } from "@/lib/platform/db";

type News = "stop.registered" | "stop.promised" | "stop.mended" | "stop.closed";

/**
 * Tells those who work with the deliveries that a stop holds: at the office and in each
 * municipality.
 */
export const tellOfStop = (
  db: Db,
  type: News,
  subject: Subject,
  data: Record<string, string | number>,
): Promise<void> =>
  notifySeveral(db, { type, subject, to: { roles: ["coordinator", "officer", "archivist"] }, data });
