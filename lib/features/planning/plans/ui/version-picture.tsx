"use client";

import { useTranslations } from "next-intl";
import { useMemo, useSyncExternalStore } from "react";
import { Sheet } from "@/components/layout/sheet";
import { DeliveryLink } from "./parts/delivery-link";
import { ItemTable } from "./parts/item-table";
import { LoadTable } from "./parts/load-table";
import { PortionTable } from "./parts/portion-table";
import { StaticGrid } from "./parts/static-grid";
import { WarningList } from "./parts/warning-list";
import { useWarningWords, warnedOf } from "./parts/warning-words";
import { useWords } from "./parts/words";
import { unpackVersion, type VersionFacts } from "./version-facts";

/** As many stand in the table from the first on. */
const FEW_ITEMS = 60;

const never = () => () => {};
/** Whether the browser has taken the page over. */
const useIsAtWork = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** Where the items lead, in their order. */
export interface ItemLinks {
  office: string;
  /**
   * Of each the delivery that is made of it, or the item itself for who makes deliveries, or
   * nothing: "018f…,,018e…".
   */
  ids: string;
}

/**
 * The grid, what is to be known of it, and the same in tables. Hundreds of items are sent once, as
 * facts; the browser draws their table, which would be most of the page as elements.
 */
export function VersionPicture({ facts, links }: { facts: VersionFacts; links?: ItemLinks | undefined }) {
  const t = useTranslations("planning.table");
  const w = useTranslations("planning.warnings");
  const d = useTranslations("planning.draft.title");
  const { capacity, vendorNames } = facts;
  const { items, municipalities, windUpOn, warnings } = useMemo(() => unpackVersion(facts), [facts]);
  const ids = useMemo(() => links?.ids.split(","), [links]);
  const words = useWords();
  const isAtWork = useIsAtWork();
  const said = useWarningWords({ items, municipalities, vendorNames });
  // A plan that says no quarters has nothing to draw.
  const hasQuarters = items.length === 0 || items.some(({ plannedFor }) => plannedFor !== null);
  const warned = warnedOf(warnings, said);
  return (
    <>
      {hasQuarters && (
        <StaticGrid
          title={d("municipalities")}
          load={capacity}
          portions={municipalities}
          {...{ items, warned, vendorNames }}
        />
      )}
      {warnings.length > 0 && (
        <Sheet title={w("title")} aside={w("count", { count: warnings.length })} flush>
          <WarningList warnings={warnings} said={said} way={() => null} />
        </Sheet>
      )}
      <Sheet title={t("byMunicipality")} aside={t("count", { count: items.length })} id="tables" flush>
        {(isAtWork || items.length <= FEW_ITEMS) && (
          <ItemTable
            caption={t("byMunicipality")}
            items={items}
            portions={municipalities}
            warned={warned}
            isCarried={({ isCarried = false }) => isCarried}
            windUpOn={({ id }) => windUpOn.get(id) ?? null}
            link={
              links &&
              ((item) => {
                const id = ids?.[Number(item.id)] || null;
                const [delivery, planned] = item.delivery ? [id, null] : [null, id];
                return (
                  <DeliveryLink
                    office={links.office}
                    name={words.fullName(item)}
                    delivery={delivery}
                    item={planned}
                  />
                );
              })
            }
          />
        )}
      </Sheet>
      <Sheet title={t("portions")} flush>
        <PortionTable caption={t("portions")} portions={municipalities} />
      </Sheet>
      {hasQuarters && (
        <Sheet title={t("byQuarter")} flush>
          <LoadTable
            caption={t("byQuarter")}
            load={capacity}
            count={(quarter) => items.filter(({ plannedFor }) => plannedFor === quarter).length}
            vendorNames={vendorNames}
          />
        </Sheet>
      )}
    </>
  );
}
