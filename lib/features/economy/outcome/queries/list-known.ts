import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { listFrozenYears } from "@/lib/features/economy/budgets/server";
import type { Db } from "@/lib/platform/db";
import type { OutcomeSource } from "../domain";
import type { KnownLine, Learned } from "../domain/learned";
import { getMapping } from "./get-mapping";

const LINES_AT_A_TIME = 20_000;

/** What files have said of each line, a page of them at a time. */
const listLines = (db: Db, { office }: Actor, after: string | null) =>
  db.$queryRaw<KnownLine[]>`
    SELECT kind::text AS source, year, line_key AS key, sum(amount_ore)::float8 AS ore, (array_agg(id ORDER BY correction_of IS NOT NULL, created_at, id))[1] AS entry,
      min(period) AS period, to_char(min(on_day), 'YYYY-MM-DD') AS date,
      (array_agg(group_name ORDER BY id))[1] AS "group", (array_agg(account ORDER BY id))[1] AS account,
      (array_agg(dims ORDER BY id))[1] AS dims, (array_agg(text ORDER BY id))[1] AS text,
      (array_agg(voucher ORDER BY id))[1] AS voucher
    FROM outcome_entry
    WHERE office_id = ${office.id}::uuid AND line_key IS NOT NULL
      AND (${after}::text IS NULL OR (line_key || ' ' || year || kind::text) COLLATE "C" > ${after}::text)
    GROUP BY kind, year, line_key ORDER BY (line_key || ' ' || year || kind::text) COLLATE "C" LIMIT ${LINES_AT_A_TIME}`;

/** Until when the latest report of a year goes, or the latest SIE file without vouchers. */
const listReports = (db: Db, { office }: Actor) =>
  db.$queryRaw<{ source: OutcomeSource; year: number; until: string }[]>`
    SELECT kind::text AS source, year, max(period) AS until FROM outcome_entry
    WHERE office_id = ${office.id}::uuid AND kind IN ('periodReport', 'sie') AND line_key LIKE 'r %'
    GROUP BY kind, year`;

interface Answers {
  only: Extract<Learned, { kind: "answers" }>["only"] | undefined;
  sign: "ledger" | "report" | undefined;
  amountIs: "net" | "gross" | undefined;
}

/** What was answered of the file that was read in last. */
const findAnswers = async (db: Db, { office }: Actor): Promise<Answers | undefined> => {
  const found = await db.import.findFirst({
    where: { officeId: office.id, of: "outcome", state: "applied" },
    orderBy: { appliedAt: "desc" },
    select: { chosen: true },
  });
  return (found?.chosen as Answers | undefined) ?? undefined;
};

/** What a file of the outcome is compared with. */
export async function* listKnown(db: Db, actor: Actor): AsyncGenerator<Learned> {
  yield { kind: "office", country: actor.office.country };
  const answers = await findAnswers(db, actor);
  if (answers?.only !== undefined)
    yield {
      kind: "answers",
      only: answers.only,
      sign: answers.sign ?? "ledger",
      amountIs: answers.amountIs ?? "net",
    };
  for (const rule of (await getMapping(db, actor)).rules) yield { kind: "rule", rule };
  for (const year of await listFrozenYears(db, actor)) yield { kind: "frozen", year };
  for (const report of await listReports(db, actor)) yield { kind: "report", ...report };
  for (let some = await listLines(db, actor, null); some.length > 0;) {
    for (const line of some) yield { kind: "line", line };
    const { key, year, source } = some.at(-1)!;
    some = await listLines(db, actor, `${key} ${year}${source}`);
  }
}
