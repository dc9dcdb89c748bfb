import "server-only";
import type { createTranslator } from "use-intl/core";
import type { messages } from "../messages";

export type Translate = ReturnType<typeof createTranslator<typeof messages.sv, "approvals">>;

/** What the parts of a document are written with. */
export interface Writing {
  t: Translate;
  /** A moment as the office's clocks show it. */
  moment: (iso: string) => string;
}

/** The word for a role in a municipality or the office. */
export const roleName = (role: string, t: Translate): string =>
  t.has(`document.role.${role as "archivist"}`) ? t(`document.role.${role as "archivist"}`) : role;
