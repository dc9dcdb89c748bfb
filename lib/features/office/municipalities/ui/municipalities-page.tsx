import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ExportMenu } from "@/components/data-table/export-menu";
import { FilterBar } from "@/components/data-table/filter-bar";
import { IgnoredChoices } from "@/components/data-table/ignored-choices";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { Assumption } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { Ignored } from "@/lib/domain/search-params";
import { membershipRoles, type MunicipalityFilter } from "../schema";
import { MembersTable, type Member } from "./members-table";
import { exportLinks } from "@/lib/features/records/exports";
import { exportMunicipalitiesOperation } from "../api";

interface MunicipalitiesPageProps {
  actor: Actor;
  members: Member[];
  filter: MunicipalityFilter;
  /** The choices of the address that do not exist. */
  ignored: Ignored[];
  /** What stands to the right of the filters: other rooms' menus. */
  end: ReactNode;
}

/** What is the same for every row is told once above the table, with the ground it stands on. */
function sharedCustody([first, ...others]: Member[]): Pick<Member, "custody" | "custodyAssumption"> | null {
  const isSame = (member: Member) =>
    member.custody === first?.custody && member.custodyAssumption === first.custodyAssumption;
  return first && others.every(isSame) ? first : null;
}

/** The municipalities the reader may see. */
export async function MunicipalitiesPage({ actor, members, filter, ignored, end }: MunicipalitiesPageProps) {
  const t = await getTranslations("municipalities");
  const shell = await getTranslations("shell");
  const exports = await getTranslations("exports");
  const { office } = actor;
  const shared = sharedCustody(members);
  const { deliveries, role } = filter;
  const isFiltered = Boolean(deliveries ?? role);
  const { isOfficeWide, municipalityIds } = scopeFor(actor, "municipality:read");
  const isOwn = !isOfficeWide && municipalityIds.length === 1;
  const exportMenu = (
    <ExportMenu
      label={exports("menu")}
      hrefs={exportLinks(exportMunicipalitiesOperation, office.key, { deliveries, role })}
    />
  );
  return (
    <Main id="main">
      <PageHead
        title={isOwn ? t("own") : t("title")}
        facts={[
          { label: office.name },
          ...(isOwn ? [] : [{ label: t("count", { count: members.length }) }]),
          ...(shared ? [{ label: t("custody"), value: t(`custodies.${shared.custody}`) }] : []),
        ]}
        actions={isOwn && exportMenu}
      />
      <IgnoredChoices
        title={shell("ignored")}
        ignored={ignored}
        names={{ role: t("role"), deliveries: t("deliveries") }}
      />
      {shared?.custodyAssumption && (
        <Flag tone="calm">
          <Assumption label={shell("assumption")}>{shared.custodyAssumption}</Assumption>
        </Flag>
      )}
      {!isOwn && (
        <Filters
          office={office.key}
          filter={filter}
          isFiltered={isFiltered}
          end={
            <>
              {end}
              {exportMenu}
            </>
          }
        />
      )}
      <Sheet flush>
        {members.length === 0 ? (
          <Empty office={office.key} filter={filter} isFiltered={isFiltered} />
        ) : (
          <MembersTable office={office.key} members={members} hasCustody={shared === null} />
        )}
      </Sheet>
    </Main>
  );
}

interface ChoiceProps {
  office: string;
  filter: MunicipalityFilter;
  isFiltered: boolean;
}

async function Filters({ office, filter, isFiltered, end }: ChoiceProps & { end: ReactNode }) {
  const t = await getTranslations("municipalities");
  const list = await getTranslations("deliveries.list");
  const all = { value: "", label: list("all") };
  return (
    <FilterBar
      action={paths.municipalities(office)}
      label={list("filters")}
      applyLabel={list("apply")}
      end={end}
      {...(isFiltered && { clear: { href: paths.municipalities(office), label: list("clear") } })}
      filters={[
        {
          kind: "select",
          name: "role",
          label: t("role"),
          ...(filter.role && { value: filter.role }),
          options: [all, ...membershipRoles.map((value) => ({ value, label: t(`roles.${value}`) }))],
        },
        {
          kind: "select",
          name: "deliveries",
          label: t("deliveries"),
          ...(filter.deliveries && { value: filter.deliveries }),
          options: [all, { value: "none", label: t("filter.without") }],
        },
      ]}
    />
  );
}

async function Empty({ office, filter, isFiltered }: ChoiceProps) {
  const t = await getTranslations("municipalities");
  const list = await getTranslations("deliveries.list");
  if (!isFiltered) return <EmptyState title={t("empty.title")}>{t("empty.detail")}</EmptyState>;
  return (
    <EmptyState
      title={filter.deliveries && !filter.role ? t("filter.allDeliver") : t("filter.empty")}
      action={<ButtonLink href={paths.municipalities(office)}>{list("clear")}</ButtonLink>}
    >
      {list("emptyHint")}
    </EmptyState>
  );
}
