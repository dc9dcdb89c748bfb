import { getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Assumption, Source } from "@/components/ui/mark";
import type { ActorOffice } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { findCostShare } from "../queries";
import { SharePairs } from "./share-pairs";

interface MunicipalityShareProps {
  office: ActorOffice;
  share: Awaited<ReturnType<typeof findCostShare>>;
}

/** A municipality's economy in the office, on its page. */
export async function MunicipalityShare({ office, share }: MunicipalityShareProps) {
  const t = await getTranslations("costShares");
  const shell = await getTranslations("shell");
  return (
    <Sheet title={t("of.title")}>
      {share ? (
        <>
          <SharePairs row={share} unit={t(`units.${office.currency}`)} />
          {share.assumption && <Assumption label={shell("assumption")}>{share.assumption}</Assumption>}
          {share.source && <Source label={shell("source")}>{share.source}</Source>}
          <SheetLink href={paths.costShares(office.key)}>{t("of.link")}</SheetLink>
        </>
      ) : (
        <p className="text-muted text-sm">{t("of.none")}</p>
      )}
    </Sheet>
  );
}
