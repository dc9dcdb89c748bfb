import type { DecisionReference, DecisionRole } from "@/lib/domain/decision";
import type { Places } from "@/components/form/field-errors";

/** A decision as fields have it: empty where nothing is known. */
export interface TypedDecision {
  body: string;
  date: string;
  paragraph: string;
  reference: string;
  chain: { body: string; date: string; paragraph: string; role: string }[];
}

export const typedDecision = (decision: DecisionReference | null): TypedDecision => ({
  body: decision?.body ?? "",
  date: decision?.date ?? "",
  paragraph: decision?.paragraph ?? "",
  reference: decision?.reference ?? "",
  chain: (decision?.chain ?? []).map(({ body, date, paragraph, role }) => ({
    body,
    date: date ?? "",
    paragraph: paragraph ?? "",
    role,
  })),
});

/** As the operation takes it; rows of the way that say nothing are left out. */
export const sentDecision = ({ body, date, paragraph, reference, chain }: TypedDecision) => ({
  body: body || null,
  date: date || null,
  paragraph: paragraph || null,
  reference: reference || null,
  chain: chain
    .filter((one) => one.body.trim() !== "")
    .map((one) => ({
      body: one.body,
      date: one.date || null,
      paragraph: one.paragraph || null,
      role: one.role as DecisionRole,
    })),
});

/** The paths of a decision's input, at the fields below a name. */
export const decisionPlaces = (path: string, name: string): Places =>
  Object.fromEntries(
    ["body", "date", "paragraph", "reference", "chain"].map((part) => [`${path}.${part}`, `${name}.${part}`]),
  );
