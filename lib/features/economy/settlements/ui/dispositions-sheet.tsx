import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { formatOre } from "@/lib/domain/money";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { changeSettlementOperation } from "../api";
import type { SettlementPage } from "../queries";
import { DispositionsForm } from "./dispositions-form";

/** What becomes of each amount, for those who say it. */
export async function DispositionsSheet({
  office,
  settlement,
}: {
  office: string;
  settlement: SettlementPage;
}) {
  const t = await getTranslations("settlements.change");
  const locale = await getLocale();
  const { year, kind, version, rows } = settlement;
  const texts = ["change", "dispositions", "municipality", "amount", "disposition"];
  return (
    <Sheet title={t("title")} id="dispositions">
      <FormTexts of={texts.map((one) => `settlements.${one}`)}>
        <DispositionsForm
          // Said anew with what is kept now.
          key={version}
          call={callOf(changeSettlementOperation, office, { params: { year }, query: { kind } })}
          version={version}
          page={paths.settlement(office, year, kind)}
          rows={rows.map(({ municipality, amountOre, disposition }) => ({
            ...municipality,
            amount: formatOre(amountOre, locale),
            isCharged: amountOre < 0,
            disposition,
          }))}
        />
      </FormTexts>
    </Sheet>
  );
}
