import { isDone } from "@/lib/features/inventory/control-points";
import type { Office, Person, PointState, Told } from "./story";

interface Assessor extends Person {
  role: "coordinator" | "archivist";
}

/** How long after the first person the second one looked at it. */
const LATER = 20 * 60_000;

/**
 * Who has assessed a point and, where two persons are needed, who has confirmed it: the coordinator
 * and the municipality's archivist, one each.
 */
export function assessorsOf(
  { people }: Office,
  code: string,
  { item, result, assessedAt, byCoordinator }: PointState,
): { first: Assessor | null; second: (Assessor & { at: Date }) | null } {
  if (!assessedAt) return { first: null, second: null };
  const coordinator = { ...people.coordinator, role: "coordinator" } as const;
  const archivist = { ...people.archivists.get(code)!, role: "archivist" } as const;
  const [first, other] = byCoordinator ? [coordinator, archivist] : [archivist, coordinator];
  const at = new Date(assessedAt.getTime() + LATER);
  return { first, second: item.needsSecondPerson && isDone(result) ? { ...other, at } : null };
}

/** The round that a point was assessed in, and whether that round was rejected since. */
export function roundOf({ life }: Told, assessedAt: Date): { number: number; isOver: boolean } {
  const ends = life.requests.flatMap(({ signedAt, decision }) =>
    signedAt && decision === "rejected" ? [signedAt] : [],
  );
  const before = ends.filter((end) => end <= assessedAt).length;
  return { number: before + 1, isOver: before < ends.length };
}
