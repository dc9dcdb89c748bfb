import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Figures, Sheet } from "@/components/layout/sheet";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatCount, formatOre } from "@/lib/domain/money";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { changeImportOperation } from "../api";
import type { ImportTold } from "../schema";
import { AnswersForm } from "./answers-form";

interface AnswersSheetProps {
  one: ImportTold;
  office: ActorOffice;
  /** Whether something can still be answered, by this reader. */
  isOpen: boolean;
}

/** Codes as they are looked for: a host has hundreds of them. */
const inOrder = (choices: NonNullable<NonNullable<ImportTold["preview"]>["choices"]>) =>
  choices.toSorted(
    (one, other) =>
      one.dimension.localeCompare(other.dimension) ||
      one.value.localeCompare(other.value, "en", { numeric: true }),
  );

/** Of a file of the outcome: which rows are the office's, and how its amounts are written. */
export async function AnswersSheet({ one, office, isOpen }: AnswersSheetProps) {
  const { preview, id, version, form, only } = one;
  if (one.of !== "outcome" || !preview) return null;
  const t = await getTranslations("imports.ofOutcome.answers");
  const locale = await getLocale();
  const chosen = Object.entries(only ?? {}).map(([dimension, value]) => `${dimension} ${value}`)[0];
  const unmapped = preview.unmapped ?? { rows: 0, sumOre: 0 };
  return (
    <Sheet title={t("title")}>
      <div className="grid gap-4">
        {!preview.question && (
          <Figures
            items={[
              { label: t("sum"), value: formatOre(preview.sumOre ?? 0, locale) },
              { label: t("outside"), value: formatCount(preview.outside ?? 0, locale) },
              {
                label: t("unmapped"),
                value: t("unmappedSum", { count: unmapped.rows, sum: formatOre(unmapped.sumOre, locale) }),
              },
            ]}
          />
        )}
        {isOpen && (
          <FormTexts of={["imports.ofOutcome.answers"]}>
            <AnswersForm
              call={callOf(changeImportOperation, office.key, { params: { id } })}
              version={version}
              page={paths.import(office.key, id)}
              isReport={form === "periodReport"}
              only={chosen ?? (preview.question ? "" : "every")}
              choices={inOrder(preview.choices ?? []).map(({ dimension, value, rows }) => ({
                value: `${dimension} ${value}`,
                label: t("choice", { name: t(`dimensions.${dimension}`), value, rows }),
              }))}
              sign={one.sign ?? "ledger"}
              amountIs={one.amountIs ?? "net"}
              untilPeriod={one.untilPeriod ?? ""}
            />
          </FormTexts>
        )}
      </div>
    </Sheet>
  );
}
