import { z } from "zod";
import { day, optionalDay } from "./day";
import { AppError } from "./errors";
import { formatTableDay } from "./period";
import { nameText, optionalName } from "./text";

/** What a body did with a matter on its way to the decision. */
export const decisionRoles = ["prepared", "proposed", "decided"] as const;
export type DecisionRole = (typeof decisionRoles)[number];

const link = z.object({
  body: z.string(),
  date: z.iso.date().nullable(),
  paragraph: z.string().nullable(),
  role: z.enum(decisionRoles),
});

/**
 * A formal decision: diary number, paragraph, ISO date and body. Fields that the source lacks are
 * null. `chain` is its way through the bodies, where it is known.
 */
export const decisionReference = z.object({
  reference: z.string().nullable(),
  paragraph: z.string().nullable(),
  date: z.iso.date().nullable(),
  body: z.string().nullable(),
  chain: z.array(link).optional(),
});
export type DecisionReference = z.infer<typeof decisionReference>;

const withoutSign = (paragraph: string | null): string | null => paragraph?.replace(/^§\s*/, "") || null;

const paragraph = optionalName(20).transform(withoutSign);

/** The same from a person or a program: what is left out is null, and "§ 14" is 14. */
export const decisionInput = z.strictObject({
  reference: optionalName(100),
  paragraph,
  date: optionalDay,
  body: optionalName(200),
  chain: z
    .array(
      z.strictObject({
        body: nameText(200),
        date: day.nullable().default(null),
        paragraph,
        role: z.enum(decisionRoles),
      }),
    )
    .max(20)
    .nullish(),
});
export type DecisionInput = z.output<typeof decisionInput>;

/** Null for a decision that says nothing; an empty chain is none. */
export function saidIn(decision: DecisionInput | null): DecisionReference | null {
  if (!decision) return null;
  const { chain: told, ...rest } = decision;
  const chain = told ?? [];
  const isEmpty = chain.length === 0 && Object.values(rest).every((value) => value === null);
  if (isEmpty) return null;
  return chain.length > 0 ? { ...rest, chain } : rest;
}

/**
 * Throws decision.inFuture for a decision, or a step of its chain, that is dated after the office's
 * today. `path` is the decision's place in the input.
 */
export function assertDecided(decision: DecisionReference | null, today: string, path = "decision"): void {
  const { date = null, chain = [] } = decision ?? {};
  const days = [[`${path}.date`, date], ...chain.map((one, i) => [`${path}.chain.${i}.date`, one.date])];
  const errors = days.flatMap(([place, on]) =>
    place && on && on > today ? [{ path: place, code: "decision.inFuture" }] : [],
  );
  if (errors.length > 0) throw new AppError("decision.inFuture", { errors });
}

/**
 * "Samverkansrådet 2025-02-12, § 14, EX 2023/12"; empty when nothing is known. In sources the
 * paragraph may have its sign or not.
 */
export const formatDecision = (
  { reference, paragraph: number, date, body }: DecisionReference,
  locale: string,
): string =>
  [
    [body, date && formatTableDay(date, locale)].filter(Boolean).join(" "),
    number && `§ ${withoutSign(number)}`,
    reference,
  ]
    .filter(Boolean)
    .join(", ");
