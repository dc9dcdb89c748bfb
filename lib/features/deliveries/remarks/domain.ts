import type { RemarkInput } from "./schema";

/** A remark as it is known. */
export interface Known {
  id: string;
  text: string;
  responsible: string | null;
  dueOn: string | null;
  clearedOn: string | null;
}

type Said = RemarkInput;

/** What became of one, compared with what was known. */
export type Step =
  | { kind: "added" | "changed"; remark: Said }
  | { kind: "cleared"; remark: Said & { clearedOn: string } }
  | { kind: "reopened" | "removed"; remark: Pick<Said, "text"> };

const isToldAnew = (before: Known, now: Said): boolean =>
  before.text !== now.text || before.responsible !== now.responsible || before.dueOn !== now.dueOn;

/** What is cleared, again on another day, or open again. */
function clearing(before: Known | undefined, now: Said): Step[] {
  const { clearedOn } = now;
  if (clearedOn === (before?.clearedOn ?? null)) return [];
  return clearedOn === null
    ? [{ kind: "reopened", remark: now }]
    : [{ kind: "cleared", remark: { ...now, clearedOn } }];
}

/** Each thing that a list says otherwise than the one before, in the list's order. */
export function stepsOf(before: Known[], now: Said[]): Step[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(now.map(({ id }) => id));
  return [
    ...now.flatMap((one): Step[] => {
      const was = one.id === null ? undefined : known.get(one.id);
      if (!was) return [{ kind: "added", remark: one }, ...clearing(undefined, one)];
      return [
        ...(isToldAnew(was, one) ? [{ kind: "changed" as const, remark: one }] : []),
        ...clearing(was, one),
      ];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map((one): Step => ({ kind: "removed", remark: { text: one.text } })),
  ];
}

/**
 * Whether nothing differs but the clearing of what this person is responsible for: more than that
 * is for those who keep the list.
 */
export function clearsOwnOnly(before: Known[], now: Said[], person: string): boolean {
  if (before.length !== now.length) return false;
  return before.every((was, place) => {
    const one = now[place];
    if (one?.id !== was.id || isToldAnew(was, one)) return false;
    return was.clearedOn === one.clearedOn || was.responsible === person;
  });
}

/** Those who have become responsible for something that is open. */
export const newlyResponsible = (before: Known[], now: Said[]): string[] => [
  ...new Set(
    now.flatMap(({ id, responsible, clearedOn }) => {
      const was = before.find((one) => one.id === id);
      return responsible !== null && clearedOn === null && was?.responsible !== responsible
        ? [responsible]
        : [];
    }),
  ),
];
