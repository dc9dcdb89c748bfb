import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { History } from "@/components/timeline/timeline";
import { holds, type Actor } from "@/lib/domain/actor";
import { formatMoment } from "@/lib/domain/period";
import type { Words } from "@/lib/domain/text";
import { textOf } from "../domain";
import type { listHistory } from "../server";

interface HistorySheetProps {
  actor: Actor;
  history: Awaited<ReturnType<typeof listHistory>>;
  /** Where more of it stands, for those who read the log. */
  toLog: { href: string; label: string };
}

/** What has happened to one thing, newest first. */
export async function HistorySheet({ actor, history, toLog }: HistorySheetProps) {
  const t = await getTranslations("audit.history");
  const words = (await getTranslations()) as unknown as Words;
  const roles = await getTranslations("roles");
  const locale = await getLocale();
  return (
    <Sheet title={t("title")} id="history">
      {history.items.length === 0 ? (
        <p className="text-muted text-sm">{t("none")}</p>
      ) : (
        <History
          events={history.items.map((event) => ({
            key: `${event.stream}${event.seq}`,
            text: textOf(event, words),
            by: event.actor.name ?? roles(event.actor.role as "system"),
            time: formatMoment(event.time, locale, actor.office.timeZone),
            dateTime: event.time,
          }))}
        />
      )}
      {holds(actor, "audit:read") && <SheetLink href={toLog.href}>{toLog.label}</SheetLink>}
    </Sheet>
  );
}
