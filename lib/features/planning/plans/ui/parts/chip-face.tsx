import { useTranslations } from "next-intl";
import { cx } from "@/components/cx";
import { LockIcon, MarkIcon } from "@/components/ui/icons";
import { isDone, type Item } from "../grid/facts";
import { useWords } from "./words";

export interface Chip {
  item: Item;
  /** A few letters of the name. */
  sign: string;
  /** The whole name, where the cell has room for it. */
  full: string;
  /** The office's days, "6,5"; null where nobody has said. */
  days: string | null;
  label: string;
  isWarned: boolean;
}

/** What a chip looks like, by what it is. */
export const chipLook = ({ item, isWarned }: Chip, isHeld = false): string =>
  cx(
    "chip",
    isWarned && "chip-warn",
    item.isFixed && "chip-fixed",
    item.kind === "urgent" && "chip-urgent",
    isDone(item) && "chip-done",
    isHeld && "chip-held",
  );

/** What stands on it: marks first, then the sign or the name, then days. */
export function ChipFace({ chip: { item, sign, full, days, isWarned } }: { chip: Chip }) {
  return (
    <>
      {isDone(item) ? <MarkIcon shape="ok" /> : item.isFixed && <LockIcon />}
      {isWarned && <MarkIcon shape="deviation" />}
      <span className="sg">{sign}</span>
      <span className="full">{full}</span>
      {days !== null && <i>{days}</i>}
    </>
  );
}

/** Its accessible name: everything that it shows by form, in words. */
export function useChipLabel() {
  const t = useTranslations("planning.chip");
  const words = useWords();
  return (item: Item, warned: readonly string[]): string =>
    [
      t("label", {
        name: words.fullName(item),
        quarter: words.quarter(item.plannedFor),
        days: words.days(item.effortDays),
        kind: t(`kinds.${item.kind}`),
      }),
      item.financing === "separate" && t("separate"),
      item.purpose === "recurring" && t("recurring"),
      isDone(item) && t("delivered"),
      item.isFixed && t("locked"),
      ...warned.map((text) => t("warned", { text })),
    ]
      .filter(Boolean)
      .join(". ");
}
