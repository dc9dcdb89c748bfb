"use client";

import { useTranslations } from "next-intl";
import { Sheet } from "@/components/layout/sheet";
import type { PlanFacts } from "../queries/plan-facts";
import type { PlanItem, PlanVersion } from "../schema";
import { ItemTable } from "./parts/item-table";
import { LoadTable } from "./parts/load-table";
import { PortionTable } from "./parts/portion-table";
import { StaticGrid } from "./parts/static-grid";
import { WarningList } from "./parts/warning-list";
import { useWarningWords, warnedOf } from "./parts/warning-words";

interface VersionPictureProps {
  version: PlanVersion;
  facts: PlanFacts;
}

/**
 * The grid, what is to be known of it, and the same in tables. Hundreds of items are sent once, as
 * facts, and not a second time as elements.
 */
export function VersionPicture({ version, facts }: VersionPictureProps) {
  const t = useTranslations("planning.table");
  const w = useTranslations("planning.warnings");
  const d = useTranslations("planning.draft.title");
  const { items, municipalities, capacity, warnings } = version;
  const { vendorNames } = facts;
  const factsOf = ({ installation }: PlanItem) =>
    installation === null ? undefined : facts.installations[installation];
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
          carried={(item) => factsOf(item)?.carried}
          {...{ items, warned, vendorNames }}
        />
      )}
      {warnings.length > 0 && (
        <Sheet title={w("title")} aside={w("count", { count: warnings.length })} flush>
          <WarningList warnings={warnings} said={said} way={() => null} />
        </Sheet>
      )}
      <Sheet title={t("byMunicipality")} aside={t("count", { count: items.length })} id="tables" flush>
        <ItemTable
          caption={t("byMunicipality")}
          items={items}
          portions={municipalities}
          warned={warned}
          windUpOn={(item) => factsOf(item)?.windUpOn ?? null}
        />
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
