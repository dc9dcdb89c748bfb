import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Pairs, PlainList } from "@/components/ui/lists";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { formatOre } from "@/lib/domain/money";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatTableDay } from "@/lib/domain/period";
import { correctOutcomeEntryOperation } from "../api";
import { dimensions } from "../domain";
import type { EntryPage as Told } from "../queries";
import { CorrectForm } from "./correct-form";

/** An entry, what was corrected of it, and the form that corrects it. */
export async function EntryPage({ actor, data }: { actor: Actor; data: Told }) {
  const t = await getTranslations("outcome");
  const locale = await getLocale();
  const { office } = actor;
  const { entry, corrections, importName, isFrozen } = data;
  const page = paths.outcomeEntry(office.key, entry.id);
  const { import: file, kind, voucher } = entry.source;
  const pair = (term: string, value: string | null) => (value === null ? [] : [{ term, value }]);
  return (
    <FormPage
      title={entry.text}
      way={[{ label: t("title"), href: paths.outcome(office.key), isList: true }]}
      lead={t("entry.lead")}
    >
      <Sheet title={t("entry.facts")}>
        <div className="max-w-xl">
          <Pairs
            items={[
              ...pair(t("amount"), formatOre(entry.amountOre, locale)),
              ...pair(t("date"), formatTableDay(entry.date, locale)),
              ...pair(t("period"), entry.period),
              ...pair(t("group"), entry.group),
              ...pair(t("account"), entry.account),
              ...dimensions.flatMap((one) => pair(t(`fields.${one}`), entry.dims[one] ?? null)),
              ...pair(t("source"), t(`sources.${kind}`)),
              ...pair(t("voucher"), voucher),
              ...pair(t("reason"), entry.reason),
              ...(file !== null && importName !== null ? [{ term: t("entry.file"), value: importName }] : []),
              ...(entry.correctionOf === null
                ? []
                : [
                    {
                      term: t("entry.corrects"),
                      value: (
                        <Anchor href={paths.outcomeEntry(office.key, entry.correctionOf)}>
                          {t("entry.other")}
                        </Anchor>
                      ),
                    },
                  ]),
            ]}
          />
        </div>
      </Sheet>
      {corrections.length > 0 && (
        <Sheet title={t("entry.corrections")}>
          <PlainList
            items={corrections.map(({ id, amountOre, reason, date }) => ({
              key: id,
              text: reason ?? t("isCorrection"),
              note: formatTableDay(date, locale),
              end: formatOre(amountOre, locale),
            }))}
          />
        </Sheet>
      )}
      {isFrozen && (
        <Sheet>
          <p>{t("entry.frozen")}</p>
        </Sheet>
      )}
      {!isFrozen && mayOn(actor, "outcome:manage", { kind: "office" }) && (
        <Sheet title={t("entry.correct")}>
          <FormTexts of={["outcome.entry"]}>
            <CorrectForm
              call={callOf(correctOutcomeEntryOperation, office.key, { params: { id: entry.id } })}
              page={page}
            />
          </FormTexts>
        </Sheet>
      )}
    </FormPage>
  );
}
