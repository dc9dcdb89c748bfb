import type { ExportAbility } from "@/lib/domain/system";
import type { System } from "../schema";

/** A system as its form has it: everything is text. */
export interface SystemValues {
  name: string;
  vendor: string;
  controlPointTemplate: string;
  hasSecrecy: "" | "yes" | "no";
  exportAbility: ExportAbility;
  note: string;
}

/** The fields that hold a text of their own: what is kept of an unfinished form. */
export const draftFields = ["name", "note"] as const;

export const noValues: SystemValues = {
  name: "",
  vendor: "",
  controlPointTemplate: "",
  hasSecrecy: "",
  exportAbility: "unknown",
  note: "",
};

const secrecyOf = { true: "yes", false: "no", null: "" } as const;

export const valuesOf = (system: System): SystemValues => ({
  name: system.name,
  vendor: system.vendor?.key ?? "",
  controlPointTemplate: system.controlPointTemplate?.key ?? "",
  hasSecrecy: secrecyOf[String(system.hasSecrecy) as keyof typeof secrecyOf],
  exportAbility: system.exportAbility,
  note: system.note ?? "",
});

export const bodyFrom = ({ vendor, controlPointTemplate, hasSecrecy, ...values }: SystemValues) => ({
  ...values,
  vendor: vendor || null,
  controlPointTemplate: controlPointTemplate || null,
  hasSecrecy: hasSecrecy === "" ? null : hasSecrecy === "yes",
});
