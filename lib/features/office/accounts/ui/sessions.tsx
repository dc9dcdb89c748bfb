import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { callOutside } from "@/lib/domain/operation";
import { formatMoment } from "@/lib/domain/period";
import { endSessionOperation } from "../api";
import type { OwnSession } from "../schema";
import { deviceName } from "./device-name";
import { SessionList } from "./session-list";

/** Where the reader is signed in, and how to end what they do not know. */
export async function Sessions({ timeZone, sessions }: { timeZone: string; sessions: OwnSession[] }) {
  const t = await getTranslations("settings");
  const forms = await getTranslations("forms");
  const locale = await getLocale();
  const moment = (iso: string) => formatMoment(iso, locale, timeZone);
  return (
    <Sheet title={t("sessions")} flush>
      <p className="text-muted px-(--edge) pb-4 text-sm">{t("sessionsLead")}</p>
      <SessionList
        rows={sessions.map((session) => ({
          id: session.id,
          device: deviceName(session.userAgent) ?? t("sessionUnknown"),
          started: moment(session.startedAt),
          seen: moment(session.lastSeenAt),
          isThis: session.isThis,
          call: callOutside(endSessionOperation, { id: session.id }),
        }))}
        texts={{
          caption: t("sessions"),
          device: t("sessionDevice"),
          started: t("sessionStarted"),
          seen: t("sessionSeen"),
          this: t("sessionThis"),
          end: t("sessionEnd"),
          ended: t("sessionEnded"),
        }}
        offline={{ title: forms("offline"), detail: forms("offlineHint") }}
      />
    </Sheet>
  );
}
