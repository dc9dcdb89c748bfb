import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { rule as ruleSchema, type AgreementsQuery, type ListedAgreement } from "../schema";
import { listedColumns } from "./agreement";

/** The office's keys, the latest first; drafts for those who make them. One statement. */
export async function listAgreements(
  db: Db,
  { office }: Actor,
  query: AgreementsQuery,
): Promise<Page<ListedAgreement>> {
  const after = decodeCursor(query.cursor, 2);
  const rows = await db.$queryRaw<ListedAgreement[]>`
    SELECT ${listedColumns} FROM cost_share_agreement a
    WHERE a.office_id = ${office.id}::uuid
      AND (${after === null} OR (to_char(a.starts_on, 'YYYY-MM-DD') COLLATE "C", a.key COLLATE "C") < (${after?.[0] ?? ""}, ${after?.[1] ?? ""}))
    ORDER BY a.starts_on DESC, a.key COLLATE "C" DESC LIMIT ${query.limit + 1}`;
  const page = toPage(rows, query, ({ from, key }) => [from, key]);
  return { ...page, items: page.items.map((row) => ({ ...row, rule: ruleSchema.parse(row.rule) })) };
}
