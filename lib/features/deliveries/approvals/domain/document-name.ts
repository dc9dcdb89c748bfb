import type { Approval } from "../schema";

/** The document's file name by what was decided: only an approval is called one. */
export const documentName = ({
  decision,
  municipality,
  system,
}: Pick<Approval, "decision" | "municipality" | "system">): string =>
  `${decision === "rejected" ? "ej-godkand-leverans" : "leveransgodkannande"}-${municipality.code}-${system.key}.pdf`;
