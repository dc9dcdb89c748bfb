import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Columns, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { formatDay } from "@/lib/domain/period";

/** When somebody last went through what stands here. */
const REVIEWED = "2026-11-23";

const known = ["pdf", "uploads", "charts", "wide"];
const tested = ["axe", "keyboard", "sizes", "self"];

function Points({ children }: { children: ReactNode }) {
  return <ul className="m-0 grid max-w-[68ch] list-disc gap-2 pl-5">{children}</ul>;
}

/** The accessibility statement that the law asks for, in the order in which it asks. */
export async function AccessibilityStatement() {
  const t = await getTranslations("accessibility");
  const locale = await getLocale();
  return (
    <>
      <PageHead
        title={t("title")}
        facts={[{ label: t("lead") }, { label: t("updated", { date: formatDay(REVIEWED, locale) }) }]}
      />
      <Columns
        next={
          <Sheet title={t("report.title")}>
            <p className="text-sm">{t("report.text")}</p>
          </Sheet>
        }
        aside={
          <Sheet title={t("supervision.title")}>
            <p>{t("supervision.text")}</p>
            <p>
              <Anchor href="https://www.digg.se/tdosanmalan">{t("supervision.digg")}</Anchor>
            </p>
            <p>
              <Anchor href="https://www.uutilsynet.no/">{t("supervision.uutilsynet")}</Anchor>
            </p>
          </Sheet>
        }
      >
        <Sheet title={t("scope.title")}>
          <p>{t("scope.text")}</p>
        </Sheet>
        <Sheet title={t("law.title")}>
          <p>{t("law.text")}</p>
        </Sheet>
        <Sheet title={t("known.title")}>
          <Points>
            {known.map((key) => (
              <li key={key}>{t(`known.${key}`)}</li>
            ))}
          </Points>
        </Sheet>
        <Sheet title={t("tested.title")}>
          <Points>
            {tested.map((key) => (
              <li key={key}>{t(`tested.${key}`)}</li>
            ))}
          </Points>
        </Sheet>
      </Columns>
    </>
  );
}
