import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Pairs } from "@/components/ui/lists";
import type { Words } from "@/lib/domain/text";
import type { FactKey } from "../domain/facts";
import type { Installation } from "../schema";
import { factLabel, factText } from "../domain/words";
import { groups, rowsOf } from "./layout";

/** What is known of an installation, for whoever does not change it. */
export async function FactsRead({ installation }: { installation: Installation }) {
  const t = (await getTranslations()) as unknown as Words;
  const locale = await getLocale();
  const { informationClass: of, missing } = installation;
  const said = (key: FactKey): string =>
    factText(key, installation[key], t, locale) ??
    t(`installations.read.${missing.includes(key) ? "unknown" : "unsaid"}`);
  return groups.map((group) => (
    <Sheet key={group} title={t(`installations.groups.${group}.title`)}>
      <Pairs
        items={rowsOf[group].flat().map((key) =>
          key === "informationClass"
            ? {
                term: t("installations.class.title"),
                value: of ? t("installations.class.said", of) : t("installations.class.none"),
              }
            : {
                term: t(factLabel(key)),
                value: <span className="whitespace-pre-line">{said(key)}</span>,
              },
        )}
      />
    </Sheet>
  ));
}
