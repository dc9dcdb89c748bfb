import { getTranslations } from "next-intl/server";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { Flag } from "@/components/ui/notice";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { ChargePreview } from "../schema";

/** Who lacks what an electronic invoice needs, with the way to where it is filled in. */
export async function MissingFlag({ actor, charge }: { actor: Actor; charge: ChargePreview }) {
  const t = await getTranslations("charges.one");
  const { key: office } = actor.office;
  const isMender = mayOn(actor, "municipality:manage", { kind: "office" });
  const lacking = charge.rows.filter(({ lacks }) => lacks.length > 0);
  if (lacking.length === 0) return null;
  return (
    <Flag tone="stop" title={t("missing")}>
      {t("missingDetail")}
      <PlainList
        items={lacking.map(({ municipality: { code, name }, lacks }) => ({
          key: code,
          text: isMender ? (
            <Anchor href={paths.changeMunicipality(office, code)}>{t("mend", { name })}</Anchor>
          ) : (
            name
          ),
          note: t("lacks", { fields: lacks.map((field) => t(`lacking.${field}`)).join(", ") }),
        }))}
      />
    </Flag>
  );
}
