import { getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { paths } from "@/lib/domain/paths";
import type { Figures } from "../queries";

/** Municipalities that have no delivery at all: the plan promises one to each. */
export async function WithoutSheet(props: { office: string; municipalities: Figures["withoutDelivery"] }) {
  const { office, municipalities } = props;
  const t = await getTranslations("overview");
  return (
    <Sheet title={t("coordinator.without")}>
      {municipalities.length === 0 ? (
        <p className="text-muted text-sm">{t("coordinator.withoutNone")}</p>
      ) : (
        <PlainList
          items={municipalities.slice(0, 8).map(({ code, name }) => ({
            key: code,
            text: <Anchor href={paths.municipality(office, code)}>{name}</Anchor>,
          }))}
        />
      )}
      {municipalities.length > 8 && (
        <p className="text-sm">
          <Anchor href={paths.municipalities(office, { deliveries: "none" })}>{t("list.all")}</Anchor>
        </p>
      )}
    </Sheet>
  );
}
