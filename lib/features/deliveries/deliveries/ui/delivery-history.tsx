import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { History, type HistoryEvent } from "@/components/timeline/timeline";
import { Anchor } from "@/components/ui/anchor";
import type { ActorOffice } from "@/lib/domain/actor";
import { eventText } from "@/lib/domain/event-text";
import { formatMoment } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { isLocale } from "@/lib/domain/text";
import { foldAssessments } from "../domain";
import { resultName } from "@/lib/features/inventory/control-points";
import type { getWorkplace } from "../queries";
import { results } from "@/lib/features/inventory/control-points";

interface DeliveryHistoryProps {
  office: ActorOffice;
  workplace: Awaited<ReturnType<typeof getWorkplace>>;
}

/**
 * What has happened to the delivery, newest first; assessments that follow each other are told as
 * one.
 */
export async function DeliveryHistory({ office, workplace }: DeliveryHistoryProps) {
  const { events, delivery, may, hasMoreEvents } = workplace;
  const t = await getTranslations("deliveries");
  const words = await getTranslations();
  const roles = await getTranslations("roles");
  const decisions = await getTranslations("approvals.decision");
  const locale = await getLocale();
  const language = isLocale(locale) ? locale : "sv";
  const phaseName = (key: unknown) => delivery.phases.find((phase) => phase.key === key)?.name ?? String(key);
  const describe = ({ type, data }: (typeof events)[number]): string => {
    const key = [eventText(type, "told"), eventText(type, "name")].find((one) => words.has(one));
    if (!key) return type;
    const result = results.find((name) => name === data["to"]);
    return words(key, {
      number: String(data["number"] ?? ""),
      result: result ? resultName(result, language) : "",
      from: phaseName(data["from"]),
      to: phaseName(data["to"]),
      step: String(data["step"] ?? ""),
      on: String(data["on"] ?? ""),
      hasOn: data["on"] ? "yes" : "no",
      hold: String(data["hold"] ?? ""),
      decision: typeof data["decision"] === "string" ? decisions(data["decision"]) : "",
    });
  };
  const decisionOf = ({ data }: (typeof events)[number]): string | null =>
    may.readApprovals && typeof data["approvalId"] === "string"
      ? paths.approval(office.key, data["approvalId"])
      : null;
  const toHistory = (event: (typeof events)[number]): HistoryEvent => {
    const href = decisionOf(event);
    const text = describe(event);
    return {
      key: event.time + text,
      text: href ? <Anchor href={href}>{text}</Anchor> : text,
      ...(typeof event.data["reason"] === "string" && { why: event.data["reason"] }),
      by: event.name ?? roles(event.role),
      time: formatMoment(event.time, locale, office.timeZone),
      dateTime: event.time,
    };
  };
  return (
    <Sheet title={t("one.history")} id="history">
      {events.length === 0 ? (
        <p className="text-muted text-sm">{t("one.noHistory")}</p>
      ) : (
        <History
          events={foldAssessments(events).map((run) => {
            const [event, ...more] = run.map(toHistory);
            if (more.length === 0) return event!;
            return {
              ...event!,
              text: t("one.assessments", { count: run.length }),
              by: [...new Set(run.map(({ name, role }) => name ?? roles(role)))].join(", "),
              parts: [event!, ...more],
            };
          })}
        />
      )}
      {hasMoreEvents && (
        <p className="text-muted mt-3 text-sm">{t("one.newestEvents", { count: events.length })}</p>
      )}
      {may.readLog && events.length > 0 && (
        <p className="mt-3 text-sm">
          <Anchor href={paths.audit(office.key, { delivery: delivery.id })}>{t("one.toLog")}</Anchor>
        </p>
      )}
    </Sheet>
  );
}
