import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { ApprovalRequest } from "@/lib/features/deliveries/approvals";

interface DecidedSheetProps {
  office: ActorOffice;
  title: string;
  decided: ApprovalRequest[];
  /** Of several municipalities: each is named. */
  hasMunicipalities?: boolean;
}

/** The papers: what was decided, each with its document. */
export async function DecidedSheet({ office, title, decided, hasMunicipalities }: DecidedSheetProps) {
  const t = await getTranslations("overview.municipal");
  const words = await getTranslations("approvals.decision");
  const locale = await getLocale();
  const { key, timeZone } = office;
  return (
    <Sheet title={title}>
      {decided.length === 0 && <p className="text-muted text-sm">{t("decidedNone")}</p>}
      <PlainList
        items={decided.flatMap(({ id, system, municipality, approval, requestedAt }) =>
          approval
            ? [
                {
                  key: id,
                  text: (
                    <Anchor href={paths.approval(key, approval.id)}>
                      {hasMunicipalities ? `${system.name}, ${municipality.name}` : system.name}
                    </Anchor>
                  ),
                  note: t("decidedNote", {
                    decision: words(approval.decision),
                    date: formatTableDay(requestedAt, locale, timeZone),
                  }),
                },
              ]
            : [],
        )}
      />
      {decided.length > 0 && <SheetLink href={paths.approvals(key)}>{t("decidedAll")}</SheetLink>}
    </Sheet>
  );
}
