import { useTranslations } from "next-intl";
import type { PlanWarning } from "../../domain";
import type { ShownItem } from "./shown-item";
import { useWords } from "./words";

interface Named {
  items: readonly Pick<ShownItem, "id" | "system" | "municipality" | "scope">[];
  municipalities: readonly { code: string; name: string }[];
  /** Vendors' names by key. */
  vendorNames: Record<string, string>;
}

const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/**
 * Whether its chips are marked. That the inventory lacks something is so of most, and told by
 * itself.
 */
export const marksChips = ({ code }: PlanWarning): boolean => code !== "plan.inventoryMissing";

/** A warning in words: what it is, and what of. */
export function useWarningWords({ items, municipalities, vendorNames }: Named) {
  const t = useTranslations("planning.warnings");
  const words = useWords();
  const byId = new Map(items.map((item) => [item.id, item]));
  return ({ code, items: [id = ""], params }: PlanWarning): { title: string; detail: string } => {
    const item = byId.get(id);
    const name = item ? words.fullName(item) : "";
    switch (code) {
      case "plan.municipalityWithout": {
        const municipality =
          municipalities.find((one) => one.code === params["municipality"])?.name ??
          text(params["municipality"]);
        return { title: t("without.title", { municipality }), detail: t("without.detail") };
      }
      case "plan.afterWindUp":
        return {
          title: t("late.title", { name }),
          detail: t("late.detail", {
            quarter: words.quarter(text(params["quarter"]) || null),
            day: words.day(text(params["windUpOn"])),
          }),
        };
      case "plan.overCapacity":
        return {
          title: t("capacity.title", { quarter: words.quarter(text(params["quarter"])) }),
          detail: t("capacity.detail", {
            placed: words.number(text(params["placedDays"])),
            room: words.number(text(params["officeDays"])),
          }),
        };
      case "plan.overVendor": {
        const key = text(params["vendor"]);
        return {
          title: t("vendor.title", {
            quarter: words.quarter(text(params["quarter"])),
            vendor: vendorNames[key] ?? key,
          }),
          detail: t("vendor.detail", {
            placed: Number(params["placed"]),
            parallel: Number(params["parallel"]),
          }),
        };
      }
      case "plan.inventoryMissing": {
        const missing = params["missing"];
        return {
          title: t("inventory.title", { name }),
          detail: t("inventory.detail", { missing: words.some(Array.isArray(missing) ? missing : []) }),
        };
      }
    }
  };
}
