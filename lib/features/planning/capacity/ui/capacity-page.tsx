import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead, Stack } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { Assumption, Source } from "@/components/ui/mark";
import { mayOn, readerOf, type Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { partsOfQuarter } from "@/lib/domain/period";
import { setCapacityOperation } from "../api";
import type { CapacityNames } from "../queries";
import type { Capacity } from "../schema";
import { CapacityForm } from "./capacity-form";
import { typedFrom } from "./typed";

interface CapacityPageProps {
  actor: Actor;
  capacity: Capacity;
  names: CapacityNames;
  history: ReactNode;
}

/** What there is room for: a form for those who make plans, tables for those who review them. */
export async function CapacityPage({ actor, capacity, names, history }: CapacityPageProps) {
  const t = await getTranslations("capacity");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const { office } = actor;
  const mayChange = mayOn(actor, "plan:edit", { kind: "office" });
  const page = paths.capacity(office.key);
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        crumbs={{
          label: shell("crumbs"),
          items: [{ label: t("plans"), href: paths.plans(office.key), isList: true }, { label: t("title") }],
        }}
        facts={[{ label: t("lead") }]}
      />
      <Stack>
        {mayChange ? (
          <Sheet title={t("change")}>
            {capacity.version === 0 && (
              <p className="text-muted text-sm">{t("noneHint", { reader: readerOf(actor) })}</p>
            )}
            {capacity.assumption && (
              <Assumption label={shell("assumption")}>{capacity.assumption}</Assumption>
            )}
            <FormTexts of={["capacity"]}>
              <CapacityForm
                key={capacity.version}
                call={callOf(setCapacityOperation, office.key)}
                version={capacity.version}
                before={typedFrom(capacity, { locale, year: Number(office.today.slice(0, 4)) + 1 })}
                vendors={names.vendors}
                systems={names.systems}
                page={page}
              />
            </FormTexts>
            {capacity.source && <Source label={shell("source")}>{capacity.source}</Source>}
          </Sheet>
        ) : (
          <CapacityTables actor={actor} capacity={capacity} names={names} />
        )}
        {history}
      </Stack>
    </Main>
  );
}

type TablesProps = Pick<CapacityPageProps, "actor" | "capacity" | "names">;

async function CapacityTables({ actor, capacity, names }: TablesProps) {
  const t = await getTranslations("capacity");
  const locale = await getLocale();
  const { quarters, vendors, effort } = capacity;
  const nameOf = (of: keyof CapacityNames, key: string) =>
    names[of].find((one) => one.key === key)?.name ?? key;
  const days = (text: string) => (locale === "en" ? text : text.replace(".", ","));
  const limited = [...new Set(vendors.map(({ vendor }) => vendor))];
  const all = [...new Set([...quarters, ...vendors].map(({ quarter }) => quarter))].sort();
  if (capacity.version === 0)
    return (
      <Sheet>
        <EmptyState title={t("none")}>{t("noneHint", { reader: readerOf(actor) })}</EmptyState>
      </Sheet>
    );
  return (
    <>
      <Sheet title={t("days")} flush>
        <DataTable
          caption={t("days")}
          rows={all}
          columns={[
            { key: "quarter", header: t("quarter"), cell: (one) => t("quarterName", partsOfQuarter(one)) },
            {
              key: "days",
              header: t("days"),
              align: "num",
              cell: (one) => days(quarters.find(({ quarter }) => quarter === one)?.officeDays ?? ""),
            },
            ...limited.map((key) => ({
              key,
              header: nameOf("vendors", key),
              align: "num" as const,
              cell: (one: string) =>
                vendors.find(({ vendor, quarter }) => vendor === key && quarter === one)?.parallel ?? "",
            })),
          ]}
        />
      </Sheet>
      <Sheet title={t("effort")} flush>
        <DataTable
          caption={t("effort")}
          rows={effort}
          empty={<EmptyState title={t("noEffort")} />}
          columns={[
            { key: "system", header: t("system"), cell: ({ system }) => nameOf("systems", system) },
            { key: "first", header: t("first"), align: "num", cell: ({ firstDays }) => days(firstDays) },
            {
              key: "further",
              header: t("further"),
              align: "num",
              cell: ({ furtherDays }) => days(furtherDays),
            },
          ]}
        />
      </Sheet>
    </>
  );
}
