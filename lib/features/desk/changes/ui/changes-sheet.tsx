import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatRecent } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { Change, ChangeList } from "../schema";

interface ChangesSheetProps {
  office: ActorOffice;
  changes: ChangeList;
  now: Date;
}

/** What others have done since the reader was last here, each row leading to its delivery. */
export async function ChangesSheet({ office, changes, now }: ChangesSheetProps) {
  const t = await getTranslations("changes");
  const locale = await getLocale();
  const recent = (iso: string) => formatRecent(iso, locale, office.timeZone, now);
  const { since, total, isTotalExact, items } = changes;
  const quiet = (text: string) => <p className="text-muted text-sm">{text}</p>;
  const more = total - items.length;
  return (
    <Sheet title={t("title")} aside={since && <time dateTime={since}>{recent(since)}</time>}>
      {since === null && quiet(t("first"))}
      {since !== null && items.length === 0 && quiet(t("none"))}
      <PlainList
        items={items.map((change, index) => ({
          key: String(index),
          text: <Anchor href={paths.delivery(office.key, change.deliveryId)}>{sentence(t, change)}</Anchor>,
          note: byAndWhen(t, change, recent(change.when)),
        }))}
      />
      {more > 0 && (
        <SheetLink href={paths.deliveries(office.key, { sort: "-updatedAt" })}>
          {t(isTotalExact ? "more" : "moreAtLeast", { count: more })}
        </SheetLink>
      )}
    </Sheet>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"changes">>>;

function sentence(t: Words, change: Change): string {
  const { kind, decision, blockedBy, phase, count } = change;
  const names = { system: change.system.name, municipality: change.municipality.name };
  if (kind === "approvalSigned") return t(`approvalSigned.${decision ?? "approved"}`, names);
  if (kind === "pointsAssessed" || kind === "commented") return t(kind, { ...names, count });
  if (kind === "phaseMoved")
    return phase ? t("phaseMoved", { ...names, phase: phase.name }) : t("phaseMovedElsewhere", names);
  if (kind === "stopBegun") return t(`stopBegun.${blockedBy ?? "office"}`, names);
  return t(kind, names);
}

/** The name where there is one to tell; of points and comments there may be several. */
function byAndWhen(t: Words, { count, who }: Change, when: string): string {
  const name = who ?? (count > 1 ? t("several") : null);
  return name ? t("by", { name, when }) : when;
}
