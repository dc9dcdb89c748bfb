import "server-only";
import type { Db } from "@/lib/platform/db";
import type { StoredLink } from "./domain";

const BATCH = 5_000;

export interface StreamHead {
  key: string;
  seq: number;
  head: Uint8Array;
  officeId: string;
  municipalityId: string | null;
}

/** Every chain's head, for the verification; the caller reads as the owner. */
export const readStreams = (db: Db): Promise<StreamHead[]> =>
  db.auditStream.findMany({
    select: { key: true, seq: true, head: true, officeId: true, municipalityId: true },
    orderBy: { key: "asc" },
  });

/** The next events of a chain after this number, or its first ones whatever their number. */
export const readLinks = (db: Db, stream: string, after: number | null): Promise<StoredLink[]> =>
  db.auditEvent.findMany({
    where: { stream, ...(after !== null && { seq: { gt: after } }) },
    orderBy: { seq: "asc" },
    take: BATCH,
    select: {
      stream: true,
      seq: true,
      time: true,
      payload: true,
      hash: true,
      officeId: true,
      municipalityId: true,
    },
  });
