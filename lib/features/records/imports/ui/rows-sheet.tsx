import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import type { ActorOffice } from "@/lib/domain/actor";
import { importRowKinds, type ImportRowKind } from "@/lib/domain/import-kind";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { Words } from "@/lib/domain/text";
import { changeImportOperation } from "../api";
import { columnLetter, type PlannedRow, type Value } from "../domain";
import type { ShownRows } from "../queries";
import type { ImportTold } from "../schema";
import { MendField, MendForm } from "./mend-form";
import { rowLabelOf } from "./way";
import { wrongCells } from "./wrong-cells";

export interface FieldWords {
  labelOf: (field: string) => string;
  textOf: (field: string, value: Value, t: Words, locale: string) => string | null;
}

interface RowsSheetProps {
  office: ActorOffice;
  one: ImportTold;
  shown: ShownRows;
  what: ImportRowKind | null;
  words: FieldWords;
  /** Where what is typed is kept; null for who may not put values right. */
  draft: string | null;
}

const MOST_CHANGES = 6;
const looks = {
  create: { tone: "ok", shape: "ok" },
  update: { tone: "wait", shape: "open" },
  same: { tone: "none", shape: "closed" },
  refused: { tone: "bad", shape: "failed" },
} as const;

/**
 * What becomes of each row: refused ones first, with their reasons; the others from what to what.
 */
export async function RowsSheet({ office, one, shown, what, words, draft }: RowsSheetProps) {
  const t = await getTranslations();
  const locale = await getLocale();
  const { preview, id } = one;
  if (!preview || preview.question) return null;
  const here = (show: { what?: string; place?: string }) => paths.import(office.key, id, show);
  const counts = { every: preview.create + preview.update + preview.same + preview.refused, ...preview };
  const wrong = draft === null ? [] : shown.rows.flatMap(wrongCells);
  const columns: Column<ShownRows["rows"][number]>[] = [
    { key: "row", header: t("imports.rows.row"), align: "num", onPhone: "lead", cell: ({ row }) => row },
    {
      key: "label",
      header: t(`imports.${rowLabelOf[one.of]}`),
      onPhone: "title",
      cell: ({ label }) => label || { text: t("imports.rows.unnamed"), look: "muted" },
    },
    {
      key: "what",
      header: t("imports.rows.what"),
      onPhone: "corner",
      nowrap: true,
      cell: (row) => ({ text: t(`imports.what.${row.what}`), ...looks[row.what] }),
    },
    {
      key: "details",
      header: t("imports.rows.details"),
      cell: (row) => detailsOf(row, words, t, locale, one.of === "installations"),
    },
  ];
  if (wrong.length > 0)
    columns.push({
      key: "mend",
      header: t("imports.mend.title"),
      cell: (row) =>
        row.what === "refused" && {
          slot: wrongCells(row).map(({ name, row: at, field }) => (
            <MendField
              key={name}
              name={name}
              label={t("imports.mend.field", { row: at, field: t(words.labelOf(field)) })}
            />
          )),
        },
    });
  const table = (
    <DataTable
      caption={t("imports.rows.caption")}
      columns={columns}
      rows={shown.rows}
      empty={<p>{t("imports.rows.none")}</p>}
    />
  );
  return (
    <Sheet title={t("imports.rows.title")}>
      <nav className="mb-3 flex flex-wrap gap-x-4 gap-y-1" aria-label={t("imports.rows.show")}>
        {(["every", ...importRowKinds] as const).map((kind) => (
          <Anchor
            key={kind}
            href={here(kind === "every" ? {} : { what: kind })}
            aria-current={(what ?? "every") === kind ? "true" : undefined}
          >
            {t(`imports.kinds.${kind}`)} <b>{counts[kind]}</b>
          </Anchor>
        ))}
      </nav>
      {draft === null || wrong.length === 0 ? (
        table
      ) : (
        <FormTexts of={["imports.mend"]}>
          <MendForm
            call={callOf(changeImportOperation, office.key, { params: { id } })}
            version={one.version}
            page={here({})}
            cells={wrong}
            draft={draft}
          >
            {table}
          </MendForm>
        </FormTexts>
      )}
      {shown.next !== null && (
        <p className="mt-3">
          <Anchor href={here({ ...(what && { what }), place: String(shown.next) })}>
            {t("imports.rows.more")}
          </Anchor>
        </p>
      )}
    </Sheet>
  );
}

/** Its reasons with the file's column and value; else what changes. */
function detailsOf(
  { what, problems, changes }: PlannedRow,
  words: FieldWords,
  t: Words,
  locale: string,
  countsNew: boolean,
): string {
  if (what === "refused")
    return problems
      .filter(({ level }) => level === "error")
      .map(({ column, field, code, value }) =>
        [
          column !== null && columnLetter(column),
          field !== null && t(words.labelOf(field)),
          value !== null && `”${value}”`,
          t(`errors.fields.${code}`, { value: value ?? "" }),
        ]
          .filter(Boolean)
          .join(" · "),
      )
      .join("\n");
  if (what === "create" && countsNew) return t("imports.rows.fields", { count: changes.length });
  const told = changes.slice(0, MOST_CHANGES).map(({ field, from, to }) => {
    const text = (value: Value) => words.textOf(field, value, t, locale) ?? t("imports.rows.empty");
    return `${t(words.labelOf(field))}: ${text(from)} → ${text(to)}`;
  });
  const rest = changes.length - told.length;
  return [...told, ...(rest > 0 ? [t("imports.rows.further", { count: rest })] : [])].join("; ");
}
