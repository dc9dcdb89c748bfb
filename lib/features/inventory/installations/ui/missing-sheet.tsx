import { getTranslations } from "next-intl/server";
import { Meter } from "@/components/charts/meter";
import { fieldId } from "@/components/form/field";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { isOver } from "@/lib/domain/system";
import { countedFacts } from "../domain";
import type { Installation } from "../schema";
import { neededFor } from "./layout";

interface MissingSheetProps {
  installation: Installation;
  /** The fields are on the page, so that each can be led to. */
  hasFields: boolean;
}

/** What is missing and what each is needed for; nobody is nagged about it. */
export async function MissingSheet({ installation, hasFields }: MissingSheetProps) {
  const t = await getTranslations("installations");
  const { missing, status } = installation;
  const total = countedFacts.length;
  const known = total - missing.length;
  if (isOver(status))
    return (
      <Sheet title={t("missing.title")}>
        <p className="text-muted text-sm">{t("missing.over")}</p>
      </Sheet>
    );
  return (
    <Sheet title={t("missing.title")} aside={t("missing.count", { missing: missing.length, total })}>
      <div className="mb-4">
        <Meter value={known} max={total} label={t("missing.meter", { known, total })} />
      </div>
      {missing.length === 0 ? (
        <p>{t("missing.none")}</p>
      ) : (
        <>
          <PlainList
            items={missing.map((key) => {
              const label = t(`facts.${key}.label`);
              const what = neededFor[key];
              return {
                key,
                text: hasFields ? <Anchor href={`#${fieldId(key)}`}>{label}</Anchor> : label,
                note: what && t(`missing.for.${what}`),
              };
            })}
          />
          {hasFields && <p className="text-muted text-sm">{t("missing.hint")}</p>}
        </>
      )}
    </Sheet>
  );
}
