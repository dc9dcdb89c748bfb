import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { ExportMenu } from "@/components/data-table/export-menu";
import { FilterBar, Pager } from "@/components/data-table/filter-bar";
import { IgnoredChoices } from "@/components/data-table/ignored-choices";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import { paths } from "@/lib/domain/paths";
import type { Ignored } from "@/lib/domain/search-params";
import { windUpChoices, type SystemFilter, type SystemItem } from "../schema";
import { systemStatuses } from "@/lib/domain/system";
import { choicesOf, systemColumns } from "./system-columns";
import { exportLinks } from "@/lib/features/records/exports";
import { exportSystemsOperation } from "../api";

interface SystemsPageProps {
  actor: Actor;
  page: Page<SystemItem>;
  filter: SystemFilter;
  /** The choices of the address that do not exist. */
  ignored: Ignored[];
  /** What stands to the right of the filters: other rooms' menus. */
  end: ReactNode;
  vendors: { value: string; label: string }[];
  /** The office's day, ISO. */
  today: string;
}

/** The systems that the reader's municipalities run, or that the reader makes. */
export async function SystemsPage({ actor, page, filter, ignored, vendors, today, end }: SystemsPageProps) {
  const t = await getTranslations("systems");
  const list = await getTranslations("deliveries.list");
  const shell = await getTranslations("shell");
  const office = actor.office.key;
  const chosen = choicesOf(filter);
  const isFiltered = Object.keys(chosen).some((key) => key !== "sort");
  return (
    <Main id="main">
      <PageHead title={t("title")} facts={[{ label: t(`lead.${scopeOf(actor)}`) }]} />
      <IgnoredChoices
        title={shell("ignored")}
        ignored={ignored}
        names={{
          vendor: t("list.vendor"),
          windUp: t("list.windUp"),
          status: t("list.status"),
          sort: list("sort"),
        }}
      />
      <Filters office={office} filter={filter} vendors={vendors} isFiltered={isFiltered} end={end} />
      <Sheet flush>
        <DataTable
          caption={t("title")}
          columns={await systemColumns({
            office,
            filter,
            today,
            isOneMunicipality: scopeOf(actor) === "municipality",
          })}
          rows={page.items}
          rowKey={(row) => row.id}
          rowHref={(row) => paths.system(office, row.key)}
          empty={
            <EmptyState
              title={t(isFiltered ? "list.empty" : "list.none")}
              action={isFiltered && <ButtonLink href={paths.systems(office)}>{list("clear")}</ButtonLink>}
            >
              {t(isFiltered ? "list.emptyHint" : `list.noneHint.${scopeOf(actor)}`)}
            </EmptyState>
          }
        />
      </Sheet>
      {(page.nextCursor || filter.cursor) && (
        <Pager
          label={list("pages")}
          {...(filter.cursor && { previous: { href: paths.systems(office, chosen), label: list("first") } })}
          {...(page.nextCursor && {
            next: {
              href: paths.systems(office, { ...chosen, cursor: page.nextCursor }),
              label: t("list.next"),
            },
          })}
        />
      )}
    </Main>
  );
}

/**
 * Whose systems they are: the office's, the reader's own municipality's, or those the reader makes.
 */
function scopeOf(actor: Actor): "office" | "municipality" | "vendor" {
  const { isOfficeWide, municipalityIds } = scopeFor(actor, "system:read");
  if (isOfficeWide) return "office";
  return municipalityIds.length > 0 ? "municipality" : "vendor";
}

interface FiltersProps extends Pick<SystemsPageProps, "filter" | "vendors" | "end"> {
  office: string;
  isFiltered: boolean;
}

async function Filters({ office, filter, vendors, isFiltered, end }: FiltersProps) {
  const t = await getTranslations("systems");
  const list = await getTranslations("deliveries.list");
  const exports = await getTranslations("exports");
  const select = (
    name: "vendor" | "windUp" | "status",
    value: string | undefined,
    options: typeof vendors,
  ) => ({
    kind: "select" as const,
    name,
    label: t(`list.${name}`),
    ...(value && { value }),
    options: [{ value: "", label: list("all") }, ...options],
  });
  const { windUp } = filter;
  const months = windUp === undefined ? undefined : String(windUp);
  const isListed = months === undefined || windUpChoices.some((choice) => choice === months);
  return (
    <FilterBar
      action={paths.systems(office)}
      label={list("filters")}
      applyLabel={list("apply")}
      end={
        <>
          {end}
          <ExportMenu
            label={exports("menu")}
            hrefs={exportLinks(exportSystemsOperation, office, choicesOf(filter))}
          />
        </>
      }
      {...(filter.sort !== "name" && { keep: { sort: filter.sort } })}
      {...(isFiltered && { clear: { href: paths.systems(office), label: list("clear") } })}
      filters={[
        ...(vendors.length > 1 || filter.vendor ? [select("vendor", filter.vendor, vendors)] : []),
        select(
          "windUp",
          months,
          [...windUpChoices, ...(isListed ? [] : [months])].map((value) => ({
            value,
            label: value === "soon" ? t("list.soon") : t("list.within", { months: Number(value) }),
          })),
        ),
        select(
          "status",
          filter.status,
          systemStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
        ),
      ]}
    />
  );
}
