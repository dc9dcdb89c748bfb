import type { OperationCall } from "@/lib/domain/operation";
import type { removeViewOperation, renameViewOperation } from "../api";

export interface ViewRow {
  id: string;
  name: string;
  version: number;
  /** The list as the view shows it. */
  href: string;
  calls: {
    rename: OperationCall<typeof renameViewOperation>;
    remove: OperationCall<typeof removeViewOperation>;
  };
  isCurrent: boolean;
}

/** The words that are seen before any form is asked for. */
export type ViewTexts = Record<"mine" | "none" | "nothing" | "save" | "change" | "notLoaded", string>;
