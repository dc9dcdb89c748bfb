import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { mayOn, readerOf, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";

/** The economy of an office whose budget is not known. */
export async function NoBudget({ actor, nav }: { actor: Actor; nav: ReactNode }) {
  const t = await getTranslations("budgets");
  const isMaker = mayOn(actor, "budget:edit", { kind: "office" });
  return (
    <Main id="main">
      {nav}
      <PageHead title={t("titleNone")} />
      <Sheet>
        <EmptyState
          title={t("empty.title")}
          action={
            isMaker && (
              <ButtonLink variant="primary" href={`${paths.budgets(actor.office.key)}#new`}>
                {t("add.title")}
              </ButtonLink>
            )
          }
        >
          {t("empty.detail", { reader: readerOf(actor) })}
        </EmptyState>
      </Sheet>
    </Main>
  );
}
