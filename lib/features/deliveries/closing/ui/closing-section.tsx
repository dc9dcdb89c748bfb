import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { PlainList } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import { paths } from "@/lib/domain/paths";
import { saidOf, type ClosingTold } from "../schema";
import { lookOf, standingOf } from "./step-words";

/** On a delivery's page: how far its closing has come. */
export async function ClosingSection({ office, told }: { office: string; told: ClosingTold }) {
  const t = await getTranslations("closing");
  const locale = await getLocale();
  const closing = saidOf(told);
  return (
    <Sheet title={t("title")} id="closing">
      <PlainList
        items={told.steps.map((step) => {
          const look = lookOf(step, closing);
          return {
            key: step.key,
            text: t(`steps.${step.key}`),
            note: standingOf(step, closing, t, locale),
            end: (
              <Mark tone={look.tone} shape={look.shape}>
                {t(`state.${look.word}`)}
              </Mark>
            ),
          };
        })}
      />
      <SheetLink href={paths.closing(office, told.id)}>{t("open")}</SheetLink>
    </Sheet>
  );
}
