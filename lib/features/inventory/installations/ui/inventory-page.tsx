import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { FormTexts } from "@/components/form/form-texts";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { EmptyState, Figures, Sheet, SheetLink } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { PlainList } from "@/components/ui/lists";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { formatCount, formatPercent, formatTkr } from "@/lib/domain/money";
import { callOf } from "@/lib/domain/operation";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { remindOfInventoryOperation } from "../api";
import { costOfMissing, totalOf } from "../domain";
import type { InventoryLine, MunicipalityInventory } from "../queries";
import { inDecimals } from "../domain/words";
import { RemindForm } from "./remind-form";

interface InventoryPageProps {
  actor: Actor;
  municipalities: MunicipalityInventory[];
  notices: InventoryLine[];
  needs: InventoryLine[];
}

type Counted = "total" | "complete" | "missing" | "unconfirmed" | "windingUp" | "notice";
const sum = (rows: MunicipalityInventory[], of: Counted): number =>
  rows.reduce((total, row) => total + row[of], 0);

/** How the whole inventory stands, municipality by municipality; and asking for what is missing. */
export async function InventoryPage({ actor, municipalities, notices, needs }: InventoryPageProps) {
  const t = await getTranslations("installations");
  const shell = await getTranslations("shell");
  const office = actor.office.key;
  const title = t("overview.title");
  return (
    <Main id="main">
      <PageHead
        title={title}
        crumbs={{
          label: shell("crumbs"),
          items: [
            { label: t("title"), href: paths.installations(office), isList: true },
            { label: t("overview.crumb") },
          ],
        }}
        facts={[{ label: actor.office.name }]}
        actions={<ButtonLink href={paths.installations(office)}>{t("toList")}</ButtonLink>}
      />
      <Numbers office={office} rows={municipalities} />
      <Columns
        aside={
          <>
            <Notices office={office} lines={notices} />
            <Needs office={office} lines={needs} />
          </>
        }
      >
        <Municipalities office={office} rows={municipalities} />
        {mayOn(actor, "system:manage", { kind: "office" }) && (
          <Sheet title={t("remind.title")} id="remind">
            <FormTexts of={["installations.remind"]}>
              <RemindForm
                call={callOf(remindOfInventoryOperation, office)}
                page={paths.inventory(office)}
                municipalities={municipalities.map(({ code, name, missing, unconfirmed }) => ({
                  code,
                  name,
                  isBehind: missing > 0 || unconfirmed > 0,
                }))}
              />
            </FormTexts>
          </Sheet>
        )}
      </Columns>
    </Main>
  );
}

async function Numbers({ office, rows }: { office: string; rows: MunicipalityInventory[] }) {
  const t = await getTranslations("installations.overview");
  const locale = await getLocale();
  const of = (key: Counted) => formatCount(sum(rows, key), locale);
  const list = (filter: Record<string, string>) => paths.installations(office, filter);
  return (
    <Sheet flush>
      <Figures
        items={[
          {
            label: t("complete"),
            value: t("completeOf", { complete: of("complete"), total: of("total") }),
            href: list({ complete: "yes" }),
          },
          { label: t("unconfirmed"), value: of("unconfirmed"), href: list({ unconfirmed: "year" }) },
          { label: t("windingUp"), value: of("windingUp"), href: list({ windUp: "soon", sort: "windUp" }) },
          { label: t("notice"), value: of("notice"), href: list({ notice: "soon" }) },
        ]}
      />
    </Sheet>
  );
}

async function Municipalities({ office, rows }: { office: string; rows: MunicipalityInventory[] }) {
  const t = await getTranslations("installations");
  const locale = await getLocale();
  const count = (value: number, href: string) => ({
    text: formatCount(value, locale),
    ...(value > 0 ? { href } : { look: "muted" as const }),
  });
  const list = (row: MunicipalityInventory, filter: Record<string, string>) =>
    paths.installations(office, { municipality: row.code, ...filter });
  return (
    <Sheet flush title={t("overview.municipalities")}>
      <DataTable
        caption={t("overview.municipalities")}
        rows={rows}
        rowHref={(row) => list(row, {})}
        empty={<EmptyState title={t("overview.none")}>{t("overview.noneHint")}</EmptyState>}
        columns={[
          { key: "name", header: t("municipality"), width: "26%", onPhone: "title", cell: (row) => row.name },
          {
            key: "percent",
            header: t("overview.percent"),
            align: "num",
            cell: (row) => (row.total > 0 ? formatPercent(row.known, locale) : null),
          },
          {
            key: "complete",
            header: t("overview.complete"),
            align: "num",
            cell: (row) => t("overview.completeOf", { complete: row.complete, total: row.total }),
          },
          {
            key: "missing",
            header: t("overview.missing"),
            align: "num",
            cell: (row) => count(row.missing, list(row, { complete: "no" })),
          },
          {
            key: "unconfirmed",
            header: t("overview.unconfirmed"),
            align: "num",
            cell: (row) => count(row.unconfirmed, list(row, { unconfirmed: "year" })),
          },
          {
            key: "windingUp",
            header: t("overview.windingUp"),
            align: "num",
            cell: (row) => count(row.windingUp, list(row, { windUp: "soon" })),
          },
        ]}
      />
    </Sheet>
  );
}

interface LinesProps {
  office: string;
  lines: InventoryLine[];
}

async function Notices({ office, lines }: LinesProps) {
  const t = await getTranslations("installations");
  const locale = await getLocale();
  return (
    <Sheet title={t("overview.noticeTitle")}>
      {lines.length === 0 && <p className="text-muted text-sm">{t("overview.noticeNone")}</p>}
      <PlainList
        items={lines.map((line) => {
          const cost = costOfMissing(line);
          return {
            key: line.id,
            text: (
              <Anchor href={paths.installation(office, line.id)}>
                {line.system}, {line.municipality}
              </Anchor>
            ),
            note: cost !== null && t("missingCosts", { amount: formatTkr(cost, locale) }),
            end: line.on && formatTableDay(line.on, locale),
          };
        })}
      />
      {lines.length > 0 && (
        <SheetLink href={paths.installations(office, { notice: "soon" })}>{t("overview.notice")}</SheetLink>
      )}
    </Sheet>
  );
}

async function Needs({ office, lines }: LinesProps) {
  const t = await getTranslations("installations");
  const locale = await getLocale();
  const total = (need: number) => inDecimals(totalOf(need), locale);
  return (
    <Sheet title={t("overview.needTitle")}>
      {lines.length === 0 && <p className="text-muted text-sm">{t("overview.needNone")}</p>}
      <PlainList
        items={lines.map((line) => ({
          key: line.id,
          text: (
            <Anchor href={paths.installation(office, line.id)}>
              {line.system}, {line.municipality}
            </Anchor>
          ),
          end: line.need !== null && total(line.need),
        }))}
      />
      <SheetLink
        href={lines.length > 0 ? paths.installations(office, { sort: "-score" }) : paths.needCriteria(office)}
      >
        {lines.length > 0 ? t("toList") : t("criteria.link")}
      </SheetLink>
    </Sheet>
  );
}
