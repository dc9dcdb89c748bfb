import { fieldsOf } from "@/lib/domain/changed-fields";
import { isOver, type ExportAbility, type SystemStatus } from "@/lib/domain/system";
import { joinedNotes } from "@/lib/domain/text";

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

/** What can be changed of a system. */
export interface Editable {
  name: string;
  vendorId: string | null;
  controlPointTemplateId: string | null;
  hasSecrecy: boolean | null;
  exportAbility: ExportAbility;
  note: string | null;
}

/** Which parts differ; null when none does. `from` is the name it had, where it has another. */
export function changedParts(before: Editable, after: Editable) {
  const differs = (...parts: (keyof Editable)[]) => parts.some((part) => before[part] !== after[part]);
  const fields = fieldsOf({
    renamed: differs("name"),
    vendor: differs("vendorId"),
    template: differs("controlPointTemplateId"),
    facts: differs("hasSecrecy", "exportAbility", "note"),
  });
  return fields === "" ? null : { from: differs("name") ? before.name : null, fields };
}

const MOST_TEXT = 4000;

/** Whether more is noted of it than there is room for, as of two that become one. */
export const isTooMuch = ({ note }: Editable): boolean => (note ?? "").length > MOST_TEXT;

/**
 * What the office knows of two systems that are one: what the one that stays does not tell comes
 * from the other, and secrecy that is known of either is of both.
 */
export const together = (own: Editable, other: Editable): Editable => ({
  name: own.name,
  vendorId: own.vendorId ?? other.vendorId,
  controlPointTemplateId: own.controlPointTemplateId ?? other.controlPointTemplateId,
  hasSecrecy: own.hasSecrecy || other.hasSecrecy ? true : (own.hasSecrecy ?? other.hasSecrecy),
  exportAbility: own.exportAbility === "unknown" ? other.exportAbility : own.exportAbility,
  note: joinedNotes(own.note, other.note),
});
