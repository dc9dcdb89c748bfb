import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import {
  changeCostShareAgreementOperation,
  previewCostShareAgreementOperation,
  putCostShareRowsOperation,
} from "../../api";
import type { Agreement } from "../../schema";
import { numbersIn, typedNumber } from "./read-text";
import { RowsForm } from "./rows-form";
import { RuleForm } from "./rule-form";

/**
 * A draft is worked on: its days, its rule with the amounts that it gives, and what was decided.
 */
export async function EditorPage({ actor, agreement }: { actor: Actor; agreement: Agreement }) {
  const t = await getTranslations("costShares.editor");
  const keys = await getTranslations("costShares.keys");
  const locale = await getLocale();
  const { key: office } = actor.office;
  const { key, name, from, until, rule, version, rows, totals } = agreement;
  const params = { key };
  const places = { page: paths.editCostKey(office, key), shownAt: paths.costKey(office, key) };
  const pasted = rows
    .filter(({ share, amounts }) => share !== null || amounts.some(({ agreedOre }) => agreedOre !== null))
    .map(({ municipality, share, amounts }) =>
      [
        municipality.code,
        share === null ? "" : typedNumber(share, locale),
        ...amounts.map(({ agreedOre }) => (agreedOre === null ? "" : numbersIn(agreedOre, locale))),
      ].join(";"),
    );
  return (
    <FormPage
      title={t("title")}
      lead={t("lead")}
      way={[
        { label: keys("crumb"), href: paths.costShares(office) },
        { label: name, href: places.shownAt },
      ]}
    >
      <Sheet title={t("rule")}>
        <FormTexts of={["costShares.editor", "costShares.basis"]}>
          <RuleForm
            call={callOf(changeCostShareAgreementOperation, office, { params })}
            preview={callOf(previewCostShareAgreementOperation, office, { params })}
            rows={callOf(putCostShareRowsOperation, office, { params })}
            known={{ name, from, until, rule, version }}
            {...places}
          />
        </FormTexts>
      </Sheet>
      <Sheet title={t("rows.title")}>
        <FormTexts of={["costShares.editor.rows"]}>
          <RowsForm
            call={callOf(putCostShareRowsOperation, office, { params })}
            version={version}
            years={totals.map(({ year }) => year)}
            known={pasted.join("\n")}
            {...places}
          />
        </FormTexts>
      </Sheet>
    </FormPage>
  );
}
