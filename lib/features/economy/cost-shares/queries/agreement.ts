import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { figureOn } from "@/lib/features/office/population";
import { listFigures } from "@/lib/features/office/population/server";
import type { Db } from "@/lib/platform/db";
import { collation, Prisma } from "@/lib/platform/db/sql";
import {
  answerOf,
  assertDefined,
  classesOf,
  cliffsOf,
  decimalText,
  exact,
  needsTotal,
  sharesReproduce,
  shareText,
  sumOfShares,
  upliftOf,
  yearsOfKey,
  type DecidedRow,
  type Sharer,
} from "../domain";
import {
  rule as ruleSchema,
  type Agreement,
  type AgreementCheck,
  type ListedAgreement,
  type PreviewBody,
  type Rule,
} from "../schema";

/** The most years that are told at once. */
const MOST_YEARS = 20;

const decision = Prisma.sql`
  CASE WHEN num_nonnulls(a.decision_reference, a.decision_paragraph, a.decision_on, a.decision_body, a.decision_chain) > 0
    THEN jsonb_build_object('reference', a.decision_reference, 'paragraph', a.decision_paragraph, 'date', a.decision_on,
      'body', a.decision_body) || CASE WHEN a.decision_chain IS NULL THEN '{}'
        ELSE jsonb_build_object('chain', a.decision_chain) END END AS decision`;

/** The columns of a key `a` as a list has them. */
export const listedColumns = Prisma.sql`
  a.id, a.key, a.name, to_char(a.starts_on, 'YYYY-MM-DD') AS "from", to_char(a.ends_on, 'YYYY-MM-DD') AS until,
  a.share_use AS use, a.status, ${decision}, a.rule, a.version`;

interface Read extends ListedAgreement, Pick<Agreement, "currency" | "adoptedAt" | "source" | "assumption"> {
  decided: DecidedRow[];
}

/** A key with what was decided. Throws request.notFound, also for a draft of who makes none. */
async function readAgreement(db: Db, { office }: Actor, key: string): Promise<Read> {
  const [row] = await db.$queryRaw<Read[]>`
    SELECT ${listedColumns}, a.currency, a.source, a.assumption,
      to_char(a.adopted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "adoptedAt",
      coalesce((SELECT json_agg(json_build_object('code', s.municipality_code, 'share', s.share::text,
          'amounts', coalesce((SELECT json_agg(json_build_object('year', m.year, 'ore', m.max_ore) ORDER BY m.year)
            FROM cost_share_amount m WHERE m.row_id = s.id), '[]')))
        FROM cost_share_row s WHERE s.agreement_id = a.id), '[]') AS decided
    FROM cost_share_agreement a WHERE a.office_id = ${office.id}::uuid AND a.key = ${key}`;
  if (!row) throw notFound();
  return {
    ...row,
    rule: ruleSchema.parse(row.rule),
    decided: row.decided.map(({ share, ...one }) => ({ ...one, share: share && shareText(exact(share)) })),
  };
}

const listSharers = (db: Db, { office }: Actor): Promise<Sharer[]> => db.$queryRaw`
  SELECT id, code, name, to_char(since, 'YYYY-MM-DD') AS since, to_char(until, 'YYYY-MM-DD') AS until
  FROM office_members() ORDER BY name ${collation(office)}, code`;

/** Who owns how much, by the days of each adopted key of ownership. */
const listOwners = (db: Db, { office }: Actor): Promise<Owners[]> => db.$queryRaw`
  SELECT to_char(a.starts_on, 'YYYY-MM-DD') AS "from", to_char(a.ends_on, 'YYYY-MM-DD') AS until,
    json_agg(json_build_object('code', s.municipality_code, 'share', s.share::text)) AS rows
  FROM cost_share_agreement a JOIN cost_share_row s ON s.agreement_id = a.id AND s.share IS NOT NULL
  WHERE a.office_id = ${office.id}::uuid AND a.share_use = 'ownership' AND a.status = 'adopted' GROUP BY a.id`;
interface Owners {
  from: string;
  until: string | null;
  rows: { code: string; share: string }[];
}

const asksOwners = ({ parts }: Rule) =>
  parts.some((part) => part.kind === "share" && part.by === "ownership" && !part.percents);
const asksFigures = ({ parts }: Rule) =>
  parts.some(
    (part) =>
      ["perInhabitant", "bands", "rebate", "joining"].includes(part.kind) ||
      (part.kind === "share" && part.by === "population"),
  );

/** What a rule is counted with; nothing is read that it does not ask for. */
async function readGround(db: Db, actor: Actor, rule: Rule) {
  const sharers = await listSharers(db, actor);
  const figures = new Map(
    (asksFigures(rule) ? await listFigures(db, actor) : []).map((known) => [known.code, known]),
  );
  const owners = asksOwners(rule) ? await listOwners(db, actor) : [];
  return {
    sharers,
    figure: (code: string, wanted: string) => {
      const known = figures.get(code);
      return known ? figureOn(known, wanted) : null;
    },
    // Who owns on the year's first day owns that year.
    ownership: (year: number) => {
      const first = `${year}-01-01`;
      const inForce = owners.find(({ from, until }) => from <= first && (until ?? first) >= first);
      return new Map((inForce?.rows ?? []).map(({ code, share }) => [code, share]));
    },
  };
}

/** What shares and amounts say of each other. */
function checkOf(rows: DecidedRow[], sharers: Sharer[]): AgreementCheck {
  const order = new Map(sharers.map(({ code }, place) => [code, place]));
  const inOrder = [...rows].sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
  const named = <T extends { code: string }>({ code, ...rest }: T) => ({
    municipality: { code, name: sharers.find((one) => one.code === code)?.name ?? code },
    ...rest,
  });
  const reproduced = sharesReproduce(inOrder);
  const uplift = upliftOf(inOrder);
  return {
    sharesSum: sumOfShares(inOrder),
    sharesReproduceAmounts: reproduced && { ...reproduced, rows: reproduced.rows.map(named) },
    classes: classesOf(inOrder).map(({ codes, ...rest }) => ({ ...rest, municipalities: codes })),
    uplift: uplift && { ...uplift, base: uplift.base.map(named) },
  };
}

/**
 * A key with its rows, what its rule gives beside what was agreed, and what does not add up. Throws
 * request.notFound. At most four statements.
 */
export async function getAgreement(db: Db, actor: Actor, key: string): Promise<Agreement> {
  return answer(db, actor, await readAgreement(db, actor, key), null);
}

/** The same by another rule, of other years or of a total; nothing of it is kept. */
export async function previewAgreement(
  db: Db,
  actor: Actor,
  key: string,
  asked: PreviewBody,
): Promise<Agreement> {
  return answer(db, actor, await readAgreement(db, actor, key), asked);
}

async function answer(
  db: Db,
  actor: Actor,
  { decided, ...agreement }: Read,
  asked: PreviewBody | null,
): Promise<Agreement> {
  const rule = asked?.rule ?? agreement.rule;
  if (asked) assertDefined(rule);
  const ground = await readGround(db, actor, rule);
  const span = { today: actor.office.today, most: MOST_YEARS };
  const years = [...new Set(asked?.years ?? yearsOfKey(agreement, decided, span))].sort((a, b) => a - b);
  const given = { ...ground, rule, years, totalOre: asked?.totalOre ?? null, rows: decided };
  return {
    ...agreement,
    rule,
    ...answerOf(given, asked === null),
    check: checkOf(decided, ground.sharers),
    cliffs: rule.parts.flatMap((part) =>
      part.kind === "bands"
        ? cliffsOf(part).map(({ inhabitants, ore, nextOre }) => ({
            ...{ inhabitants, ore: decimalText(ore), nextOre: decimalText(nextOre) },
          }))
        : [],
    ),
    needsTotal: needsTotal(rule),
  };
}

/**
 * What a key says of one year, with those that it divides between. Throws request.notFound, and as
 * computeYear what its rule can't be counted without. At most four statements.
 */
export async function readYear(
  db: Db,
  actor: Actor,
  key: string,
  { year, totalOre }: { year: number; totalOre: number | null },
) {
  const { decided, ...agreement } = await readAgreement(db, actor, key);
  const ground = await readGround(db, actor, agreement.rule);
  const given = { ...ground, rule: agreement.rule, years: [year], totalOre, rows: decided };
  const { rows } = answerOf(given, false);
  return { agreement, rows, sharers: ground.sharers };
}

/** What shares and amounts of a key say of each other. Throws request.notFound. Two statements. */
export async function getAgreementCheck(db: Db, actor: Actor, key: string): Promise<AgreementCheck> {
  const { decided } = await readAgreement(db, actor, key);
  return checkOf(decided, await listSharers(db, actor));
}

/** A row of the table of shares. */
export interface ShareRow {
  id: string;
  code: string;
  name: string;
  share: string | null;
  amounts: { year: number; maxOre: number }[];
}

/**
 * The rows of a key of which no amount was agreed: what its rule gives. A row that nobody wrote is
 * known by its municipality's id. Throws request.notFound.
 */
export async function readComputedRows(db: Db, actor: Actor, key: string): Promise<ShareRow[]> {
  const { decided, ...agreement } = await readAgreement(db, actor, key);
  const ground = await readGround(db, actor, agreement.rule);
  const years = yearsOfKey(agreement, decided, { today: actor.office.today, most: MOST_YEARS });
  const { rows } = answerOf({ ...ground, rule: agreement.rule, years, totalOre: null, rows: decided }, true);
  return rows.map(({ municipality: { code, name }, share, amounts }) => ({
    ...{ id: ground.sharers.find((one) => one.code === code)!.id, code, name, share },
    amounts: amounts.flatMap(({ year, agreedOre, computedOre }) => {
      const maxOre = agreedOre ?? computedOre;
      return maxOre === null ? [] : [{ year, maxOre }];
    }),
  }));
}
