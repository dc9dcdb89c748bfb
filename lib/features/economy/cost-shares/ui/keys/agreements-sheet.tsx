import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { ListedAgreement } from "../../schema";
import { spanText } from "./span-text";

/** The keys that costs are shared by, the latest first, and the way to a new one for who may. */
export async function AgreementsSheet({ actor, items }: { actor: Actor; items: ListedAgreement[] }) {
  const t = await getTranslations("costShares.keys");
  const locale = await getLocale();
  const { key: office } = actor.office;
  const mayAdd = mayOn(actor, "cost-share:edit", { kind: "office" });
  if (items.length === 0 && !mayAdd) return null;
  return (
    <Sheet title={t("title")}>
      <PlainList
        items={items.map((one) => ({
          key: one.key,
          text: <Anchor href={paths.costKey(office, one.key)}>{one.name}</Anchor>,
          note: [t(`uses.${one.use}`), spanText(one, t, locale), t(`statuses.${one.status}`)].join(" · "),
        }))}
      />
      {mayAdd && <SheetLink href={paths.addCostKey(office)}>{t("add")}</SheetLink>}
    </Sheet>
  );
}
