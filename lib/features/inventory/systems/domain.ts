import type { SystemStatus } from "@/lib/domain/system";

/** The installation's life is over: nothing of it is left to wind up. */
const isOver = (status: SystemStatus): boolean => status === "woundUp" || status === "replaced";

/** The day for winding up has passed and the system still stands. Days are ISO dates. */
export const isOverdue = (
  { status, windUpOn }: { status: SystemStatus; windUpOn: string | null },
  today: string,
): boolean => windUpOn !== null && windUpOn < today && !isOver(status);

/** What is assumed alike of every row is told once; null where it differs or nothing is assumed. */
export function sharedAssumption([first, ...others]: { assumption: string | null }[]): string | null {
  return others.every((row) => row.assumption === first?.assumption) ? (first?.assumption ?? null) : null;
}

/** How an installation is marked: by form and word before colour. */
export const systemLook: Record<
  SystemStatus,
  { tone: "ok" | "wait" | "none" | "stop"; shape: "ok" | "open" | "closed" | "deviation" | "notApplicable" }
> = {
  inOperation: { tone: "none", shape: "ok" },
  readOnly: { tone: "wait", shape: "notApplicable" },
  awaitingWindUp: { tone: "stop", shape: "open" },
  woundUp: { tone: "none", shape: "closed" },
  replaced: { tone: "none", shape: "closed" },
};
