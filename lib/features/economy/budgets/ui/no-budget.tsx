import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { readerOf, type Actor } from "@/lib/domain/actor";

/** The economy of an office whose budget is not known. */
export async function NoBudget({ actor, nav }: { actor: Actor; nav: ReactNode }) {
  const t = await getTranslations("budgets");
  return (
    <Main id="main">
      {nav}
      <PageHead title={t("titleNone")} />
      <Sheet>
        <EmptyState title={t("empty.title")}>{t("empty.detail", { reader: readerOf(actor) })}</EmptyState>
      </Sheet>
    </Main>
  );
}
