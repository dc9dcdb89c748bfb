import { useTranslations } from "next-intl";
import { cx } from "@/components/cx";
import { LockIcon, MarkIcon } from "@/components/ui/icons";
import type { DeliveryScope } from "@/lib/domain/delivery-scope";
import { isCarriedOver, isDone } from "../../domain";
import type { Item } from "../grid/facts";
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
  /** It stood in the plan before this one, and was not delivered then. */
  isCarried: boolean;
}

/** What a chip looks like, by what it is. */
export const chipLook = ({ item, isWarned, isCarried }: Chip, isHeld = false): string =>
  cx(
    "chip",
    isWarned && "chip-warn",
    item.isFixed && "chip-fixed",
    item.kind === "urgent" && "chip-urgent",
    isDone(item) && "chip-done",
    isCarried && "chip-carried",
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

interface Drawn {
  /** What it is called in its row: of its system, or of its municipality. */
  name: string;
  signs: ReadonlyMap<string, string>;
  warned: readonly string[];
  carried: readonly DeliveryScope[] | undefined;
}

/** A chip of an item. */
export function useChips() {
  const label = useChipLabel();
  const { number } = useWords();
  return (item: Item, { name, signs, warned, carried }: Drawn): Chip => {
    const isCarried = isCarriedOver(item, carried);
    return {
      item,
      sign: signs.get(name) ?? name,
      full: name,
      days: item.effortDays === null ? null : number(item.effortDays),
      label: label(item, warned, isCarried),
      isWarned: warned.length > 0,
      isCarried,
    };
  };
}

/** Its accessible name: everything that it shows by form, in words. */
function useChipLabel() {
  const t = useTranslations("planning.chip");
  const words = useWords();
  return (item: Item, warned: readonly string[], isCarried: boolean): string =>
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
      isCarried && t("carried"),
      ...warned.map((text) => t("warned", { text })),
    ]
      .filter(Boolean)
      .join(". ");
}
