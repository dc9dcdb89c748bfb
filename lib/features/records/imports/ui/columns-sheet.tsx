import { getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { DataTable, type Cell } from "@/components/data-table/data-table";
import { Sheet } from "@/components/layout/sheet";
import { Disclosure } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { changeImportOperation } from "../api";
import { columnLetter } from "../domain";
import type { ImportTold } from "../schema";
import { ColumnField, ColumnsForm } from "./columns-form";

interface ColumnsSheetProps {
  office: ActorOffice;
  one: ImportTold;
  fields: readonly { key: string; label: string }[];
  municipalities: readonly { code: string; name: string }[];
}

/** How the file was read, to be corrected; and what of it has no field here. */
export async function ColumnsSheet({ office, one, fields, municipalities }: ColumnsSheetProps) {
  const t = await getTranslations("imports");
  const { id, version, sheets, sheet, headerRow, municipality } = one;
  const columns = one.columns?.filter((column) => "index" in column) ?? [];
  if (columns.length === 0 || sheet === null || headerRow === null) return null;
  const used = columns.filter(({ field }) => field !== null).length;
  const others = columns.filter(({ field }) => field === null);
  const nameOf = (index: number, header: string) =>
    t("columns.column", { letter: columnLetter(index), header: header || t("columns.noHeader") });
  return (
    <Sheet title={t("columns.title")} aside={t("columns.used", { used, all: columns.length })}>
      <div className="grid gap-4">
        {others.length > 0 && (
          <Disclosure summary={t("columns.others", { count: others.length })}>
            <p>{t(one.of === "outcome" ? "ofOutcome.othersHint" : "columns.othersHint")}</p>
            <p>{others.map(({ index, header }) => nameOf(index, header)).join(" · ")}</p>
          </Disclosure>
        )}
        <FormTexts of={["imports"]}>
          <ColumnsForm
            call={callOf(changeImportOperation, office.key, { params: { id } })}
            version={version}
            page={paths.import(office.key, id)}
            columns={columns.map(({ index, field }) => ({ index, field }))}
            fields={fields.map(({ key, label }) => ({ value: key, label }))}
            sheets={(sheets ?? []).map(({ name }) => ({ value: name, label: name }))}
            sheet={sheet}
            headerRow={headerRow}
            municipalities={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
            municipality={municipality}
          >
            <DataTable
              caption={t("columns.caption")}
              rows={columns}
              columns={[
                {
                  key: "letter",
                  header: t("columns.letter"),
                  onPhone: "lead",
                  cell: ({ index }) => columnLetter(index),
                },
                {
                  key: "header",
                  header: t("columns.header"),
                  onPhone: "title",
                  cell: ({ header }) => header || { text: t("columns.noHeader"), look: "muted" },
                },
                // Of a ledger none are kept: most of its rows concern nobody here.
                ...(columns.some(({ samples }) => samples.length > 0)
                  ? [
                      {
                        key: "samples",
                        header: t("columns.samples"),
                        cell: ({ samples }: (typeof columns)[number]): Cell => ({
                          text: samples.join(", "),
                          look: "muted",
                        }),
                      },
                    ]
                  : []),
                {
                  key: "field",
                  header: t("columns.becomes"),
                  width: "18rem",
                  cell: ({ index, header }) => ({
                    slot: <ColumnField index={index} label={nameOf(index, header)} />,
                  }),
                },
              ]}
            />
          </ColumnsForm>
        </FormTexts>
      </div>
    </Sheet>
  );
}
