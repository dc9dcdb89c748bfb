import type { OfflineTexts } from "@/components/form/use-submit";

export interface ViewRow {
  id: string;
  name: string;
  version: number;
  /** The list as the view shows it. */
  href: string;
  /** Where to change it. */
  url: string;
  isCurrent: boolean;
}

export type ViewTexts = Record<
  | "mine"
  | "none"
  | "nothing"
  | "save"
  | "change"
  | "name"
  | "nameHint"
  | "submit"
  | "rename"
  | "remove"
  | "removeAsk"
  | "removeYes"
  | "keep"
  | "saved"
  | "renamed"
  | "removed"
  | "busy"
  | "notLoaded",
  string
> & { offline: OfflineTexts };
