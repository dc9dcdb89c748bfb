import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet, SheetLink } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { mayOn, readerOf, type Actor } from "@/lib/domain/actor";
import { formatOre } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import { formatTableDay } from "@/lib/domain/period";
import type { Charged } from "../queries";
import type { ListedCharge } from "../schema";
import { periodWords } from "./period-words";

interface ChargesPageProps {
  actor: Actor;
  charges: ListedCharge[];
  /** What each has been charged for the latest year. */
  ofYear: { year: number; charged: Charged[] } | null;
  nav: ReactNode;
}

/** What has been charged, the latest period first, and the way to the next. */
export async function ChargesPage({ actor, charges, ofYear, nav }: ChargesPageProps) {
  const t = await getTranslations("charges");
  const locale = await getLocale();
  const { office } = actor;
  const isMaker = mayOn(actor, "charge:manage", { kind: "office" });
  const add = isMaker && (
    <ButtonLink href={paths.addCharge(office.key)} variant="primary">
      {t("list.add")}
    </ButtonLink>
  );
  const tables = (
    <>
      <Sheet flush>
        <ChargesTable
          office={office}
          charges={charges}
          empty={
            <EmptyState title={t("list.empty")}>
              {t("list.emptyDetail", { reader: readerOf(actor) })}
            </EmptyState>
          }
        />
      </Sheet>
      {ofYear && (
        <Sheet flush title={t("list.ofYear", { year: String(ofYear.year) })} aside={t("withoutVat")}>
          <DataTable
            caption={t("list.ofYear", { year: String(ofYear.year) })}
            columns={[
              { key: "municipality", header: t("columns.municipality"), cell: ({ name }) => name },
              {
                key: "net",
                header: t("columns.net"),
                align: "num",
                cell: ({ ore }) => formatOre(ore, locale),
              },
            ]}
            phone="scroll"
            rows={ofYear.charged.map((one) => ({ id: one.code, ...one }))}
          />
        </Sheet>
      )}
    </>
  );
  const settings = isMaker && (
    <Sheet title={t("list.settings")}>
      <SheetLink href={paths.chargeSettings(office.key)}>{t("list.settingsLink")}</SheetLink>
    </Sheet>
  );
  return (
    <Main id="main">
      {nav}
      <PageHead title={t("title")} facts={[{ label: t("lead") }]} actions={add} />
      {settings ? <Columns aside={settings}>{tables}</Columns> : tables}
    </Main>
  );
}

interface TableProps {
  office: Actor["office"];
  charges: ListedCharge[];
  empty: ReactNode;
}

async function ChargesTable({ office, charges, empty }: TableProps) {
  const t = await getTranslations("charges");
  const locale = await getLocale();
  const kronor = (ore: number) => formatOre(ore, locale);
  const columns: Column<ListedCharge>[] = [
    {
      key: "period",
      header: t("period"),
      cell: (one) => periodWords(one, t),
      note: ({ agreement }) => agreement.name,
    },
    { key: "rows", header: t("members"), align: "num", cell: ({ rows }) => rows },
    { key: "net", header: t("columns.net"), align: "num", cell: ({ total }) => kronor(total.netOre) },
    { key: "vat", header: t("columns.vat"), align: "num", cell: ({ total }) => kronor(total.vatOre) },
    { key: "gross", header: t("columns.gross"), align: "num", cell: ({ total }) => kronor(total.grossOre) },
    {
      key: "made",
      header: t("made"),
      cell: ({ createdAt }) => formatTableDay(createdAt, locale, office.timeZone),
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={charges}
      rowHref={({ id }) => paths.charge(office.key, id)}
      empty={empty}
    />
  );
}
