import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FilterBar } from "@/components/data-table/filter-bar";
import { IgnoredChoices } from "@/components/data-table/ignored-choices";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { formatDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { Ignored } from "@/lib/domain/search-params";
import type { Matrix } from "../queries";
import type { MatrixFilter } from "../schema";
import { DeliveryMatrix } from "./delivery-matrix";
import { MatrixAsTable } from "./matrix-table";

interface MatrixPageProps {
  actor: Actor;
  matrix: Matrix;
  filter: MatrixFilter;
  /** The choices of the address that do not exist. */
  ignored: Ignored[];
  /** What stands to the right of the filters: other rooms' menus. */
  end: ReactNode;
}

/** Municipalities against systems, drawn or as a table of the same. */
export async function MatrixPage({ actor, matrix, filter, ignored, end }: MatrixPageProps) {
  const t = await getTranslations("deliveries.matrix");
  const words = await getTranslations("deliveries");
  const lists = await getTranslations("lists");
  const shell = await getTranslations("shell");
  const { key: office, asOf } = actor.office;
  const isTable = filter.view === "table";
  const isFiltered = Boolean(filter.vendor ?? filter.blocked);
  const isNothingChosen = isFiltered && matrix.cells.length === 0;
  const { isOfficeWide, municipalityIds } = scopeFor(actor, "delivery:read");
  const isOwnOnly = !isOfficeWide && municipalityIds.length > 0;
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        crumbs={{
          label: shell("crumbs"),
          items: [
            { label: words("title"), href: paths.deliveries(office), isList: true },
            { label: t("title") },
          ],
        }}
        facts={[
          { label: t("lead") },
          ...(isOwnOnly ? [{ label: t("ownOnly") }] : []),
          // A paper must say whose it is and of what day.
          { value: actor.office.name },
          ...(asOf ? [{ label: shell("asOf", { date: formatDay(asOf, await getLocale()) }) }] : []),
        ]}
        actions={
          <ButtonLink href={paths.matrix(office, { ...filter, view: isTable ? undefined : "table" })}>
            {t(isTable ? "asMatrix" : "asTable")}
          </ButtonLink>
        }
      />
      <IgnoredChoices
        title={shell("ignored")}
        ignored={ignored}
        names={{ vendor: t("vendor"), blocked: words("list.blocked") }}
      />
      <Filters office={office} matrix={matrix} filter={filter} isFiltered={isFiltered} end={end} />
      {isNothingChosen ? (
        <Sheet flush>
          <EmptyState
            title={t("emptyChoice")}
            action={<ButtonLink href={paths.matrix(office)}>{lists("clear")}</ButtonLink>}
          >
            {lists("emptyHint")}
          </EmptyState>
        </Sheet>
      ) : isTable ? (
        <MatrixAsTable actor={actor} matrix={matrix} />
      ) : (
        <DeliveryMatrix actor={actor} matrix={matrix} isFiltered={isFiltered} />
      )}
    </Main>
  );
}

interface FiltersProps extends Pick<MatrixPageProps, "matrix" | "filter" | "end"> {
  office: string;
  isFiltered: boolean;
}

async function Filters({ office, matrix, filter, isFiltered, end }: FiltersProps) {
  const t = await getTranslations("deliveries.matrix");
  const words = await getTranslations("deliveries.list");
  const list = await getTranslations("lists");
  const all = ["", list("all")] as const;
  const view = filter.view && { view: filter.view };
  return (
    <FilterBar
      action={paths.matrix(office)}
      label={list("filters")}
      applyLabel={list("apply")}
      end={end}
      {...(view && { keep: view })}
      {...(isFiltered && { clear: { href: paths.matrix(office, view), label: list("clear") } })}
      filters={[
        {
          kind: "select",
          name: "vendor",
          label: t("vendor"),
          ...(filter.vendor && { value: filter.vendor }),
          options: [all, ...matrix.vendors.map(({ key, name }) => [key, name] as const)],
        },
        {
          kind: "select",
          name: "blocked",
          label: words("blocked"),
          ...(filter.blocked && { value: filter.blocked }),
          options: [all, ["any", t("stopOnly")]],
        },
      ]}
    />
  );
}
