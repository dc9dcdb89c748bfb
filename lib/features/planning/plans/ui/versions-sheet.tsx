import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { formatDecision } from "@/lib/domain/decision";
import { paths } from "@/lib/domain/paths";
import type { Plan } from "../schema";

/** The versions that the reader is told of, the newest first, and how any two are compared. */
export async function VersionsSheet({ office, plan }: { office: string; plan: Plan }) {
  const t = await getTranslations("planning.versions");
  const locale = await getLocale();
  const [newest, former] = plan.versions;
  return (
    <Sheet title={t("title")}>
      {plan.versions.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <PlainList
          items={plan.versions.map(({ number, status, items, decision }) => ({
            key: String(number),
            text: (
              <>
                <Anchor href={paths.planVersion(office, plan.key, number)}>{t("version", { number })}</Anchor>
                , {t(`status.${status}`)}
              </>
            ),
            note: decision ? formatDecision(decision, locale) : undefined,
            end: t("items", { count: items }),
          }))}
        />
      )}
      {newest && former && (
        <p>
          <Anchor href={paths.planComparison(office, plan.key, former.number, newest.number)}>
            {t("compare")}
          </Anchor>
        </p>
      )}
    </Sheet>
  );
}
