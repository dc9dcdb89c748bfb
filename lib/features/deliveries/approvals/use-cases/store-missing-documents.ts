import "server-only";
import { withOwner } from "@/lib/platform/db";
import { storeDocument, type StoreDocument } from "./store-document";

const ONE_MINUTE_MS = 60 * 1000;

/** Signed decisions of any office from before a moment, the latest first. */
const listWithoutDocument = (before: Date, limit: number): Promise<StoreDocument[]> =>
  withOwner(
    (db) => db.$queryRaw<StoreDocument[]>`
      SELECT id AS "approvalId", office_id AS "officeId", municipality_id AS "municipalityId" FROM approval
      WHERE statement_id IS NOT NULL AND document_file_id IS NULL AND created_at < ${before}
      ORDER BY created_at DESC LIMIT ${limit}`,
  );

/**
 * Stores the documents of up to `limit` decisions that are older than a minute and still have none.
 * One that cannot be made does not hold the others up.
 */
export async function storeMissingDocuments(now: Date, limit: number): Promise<void> {
  const failures: unknown[] = [];
  for (const approval of await listWithoutDocument(new Date(now.getTime() - ONE_MINUTE_MS), limit))
    await storeDocument(approval).catch((error: unknown) => failures.push(error));
  if (failures.length) throw new AggregateError(failures, "documents that could not be made");
}
