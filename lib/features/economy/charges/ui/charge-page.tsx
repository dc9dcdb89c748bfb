import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { PrintButton } from "@/components/ui/print-button";
import type { Actor } from "@/lib/domain/actor";
import { addressOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatTableDay } from "@/lib/domain/period";
import { getChargeCsvOperation, getChargePdfOperation, getChargeWorkbookOperation } from "../api";
import type { Charge } from "../schema";
import { MissingFlag } from "./missing-flag";
import { periodWords } from "./period-words";
import { RowsTable } from "./rows-table";

interface ChargePageProps {
  actor: Actor;
  charge: Charge;
  /** What has happened to it, for those who are told. */
  history: ReactNode;
}

/** A charge: who is charged what, who can't be sent an invoice yet, and its files. */
export async function ChargePage({ actor, charge, history }: ChargePageProps) {
  const t = await getTranslations("charges");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const { office } = actor;
  const title = periodWords(charge, t);
  const file = (operation: Parameters<typeof addressOf>[0]) =>
    addressOf(operation, office.key, { params: { id: charge.id } });
  const files = [
    { key: "excel", href: file(getChargeWorkbookOperation) },
    { key: "csv", href: file(getChargeCsvOperation) },
    { key: "pdf", href: file(getChargePdfOperation) },
  ] as const;
  return (
    <Main id="main">
      <PageHead
        title={title}
        crumbs={{
          label: shell("crumbs"),
          items: [{ label: t("title"), href: paths.charges(office.key) }, { label: title }],
        }}
        facts={[
          { label: t("key"), value: charge.agreement.name },
          { label: t("made"), value: formatTableDay(charge.createdAt, locale, office.timeZone) },
          { label: t("amountsIn"), value: t("withoutVatIn", { currency: charge.currency }) },
        ]}
        actions={<PrintButton>{t("one.print")}</PrintButton>}
      />
      <MissingFlag actor={actor} charge={charge} />
      <Columns
        aside={
          <>
            <Sheet title={t("one.files")}>
              <PlainList
                items={files.map(({ key, href }) => ({
                  key,
                  text: <Anchor href={href}>{t(`one.${key}`)}</Anchor>,
                }))}
              />
            </Sheet>
            {history}
          </>
        }
      >
        <Sheet flush title={t("one.rows")} aside={charge.currency}>
          <RowsTable charge={charge} />
        </Sheet>
        {charge.rows.some(({ isInternal }) => isInternal) && <p className="note">{t("internalWhy")}</p>}
      </Columns>
    </Main>
  );
}
