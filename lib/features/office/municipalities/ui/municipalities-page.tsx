import { Assumption } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import { ButtonLink } from "@/components/ui/button";
import { ExportMenu } from "@/components/data-table/export-menu";
import { holds, scopeFor } from "@/lib/domain/actor";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";
import { exportLinks } from "@/lib/domain/spreadsheet";
import { sharedCustody } from "../domain";
import { municipalitiesList } from "../list";
import type { Member } from "../schema";

interface Opened {
  view: ListView;
  page: { items: Member[] };
  count: number;
}

/** Whose municipalities they are, and once above the table what is the same for every row. */
export function municipalitiesPage({ view: { t, actor, filter }, page, count }: Opened) {
  const { office } = actor;
  const shared = sharedCustody(page.items);
  const { isOfficeWide, municipalityIds } = scopeFor(actor, "municipality:read");
  const isOwn = !isOfficeWide && municipalityIds.length === 1;
  return {
    ...(holds(actor, "municipality:manage") && {
      actions: (
        <>
          <ButtonLink variant="quiet" href={paths.population(office.key)}>
            {t("municipalities.toPopulation")}
          </ButtonLink>
          <ButtonLink href={paths.addMunicipality(office.key)}>{t("municipalities.add.title")}</ButtonLink>
        </>
      ),
    }),
    ...(isOwn && {
      title: t("municipalities.own"),
      hasNoFilters: true,
      actions: (
        <ExportMenu
          label={t("exports.menu")}
          hrefs={exportLinks(municipalitiesList.operations.export, office.key)}
        />
      ),
    }),
    facts: [
      { label: office.name },
      ...(isOwn ? [] : [{ label: t("municipalities.count", { count }) }]),
      ...(shared
        ? [{ label: t("municipalities.custody"), value: t(`municipalities.custodies.${shared.custody}`) }]
        : []),
    ],
    notice: shared?.custodyAssumption && (
      <Flag tone="calm">
        <Assumption label={t("shell.assumption")}>{shared.custodyAssumption}</Assumption>
      </Flag>
    ),
    ...(filter["deliveries"] !== undefined &&
      filter["role"] === undefined && { emptyChoice: t("municipalities.filter.allDeliver") }),
  };
}
