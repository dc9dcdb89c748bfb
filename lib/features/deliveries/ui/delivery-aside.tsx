import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { History } from "@/components/timeline/timeline";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatBytes } from "@/lib/domain/money";
import { daysBetween, formatDay, formatMoment, formatTableDay, officeToday } from "@/lib/domain/period";
import { apiPaths, paths } from "@/lib/domain/paths";
import { isLocale } from "@/lib/domain/text";
import { resultName } from "../domain";
import type { getWorkplace } from "../queries";
import { results, type DeliveryStatus } from "../schema";
import { StatusMark } from "./marks";

interface AsideProps {
  office: ActorOffice;
  workplace: Awaited<ReturnType<typeof getWorkplace>>;
}

/** Beside the points: stops, the same system elsewhere, files and history. */
export async function DeliveryAside({ office, workplace }: AsideProps) {
  return (
    <>
      <Stops office={office} workplace={workplace} />
      <Files office={office} files={workplace.files} mayRead={workplace.may.readFiles} />
      <Events office={office} workplace={workplace} />
    </>
  );
}

async function Stops({ office, workplace: { delivery, about } }: Pick<AsideProps, "office" | "workplace">) {
  const t = await getTranslations("deliveries");
  const locale = await getLocale();
  const { blocked } = delivery;
  const days = blocked ? daysBetween(blocked.since, officeToday(office, new Date())) : 0;
  return (
    <Sheet title={t("one.stops")}>
      {blocked ? (
        <Flag tone="stop" title={`${t(`blockedBy.${blocked.by}`)}.`}>
          {blocked.reason} {t("one.stopSince", { date: formatDay(blocked.since, locale), days })}
        </Flag>
      ) : (
        <Flag tone="calm" title={t("one.noStop")} />
      )}
      {about.siblings.length > 0 && <h3 className="mt-4 mb-2 text-sm font-semibold">{t("one.siblings")}</h3>}
      <PlainList
        items={about.siblings.map((sibling) => ({
          key: sibling.id,
          text: <Anchor href={paths.delivery(office.key, sibling.id)}>{sibling.municipality}</Anchor>,
          end: sibling.isBlocked ? (
            <Mark tone="stop" shape="stop">
              {t("list.blocked")}
            </Mark>
          ) : (
            <StatusMark status={sibling.status as DeliveryStatus} />
          ),
        }))}
      />
    </Sheet>
  );
}

interface FilesProps {
  office: ActorOffice;
  files: AsideProps["workplace"]["files"];
  mayRead: boolean;
}

async function Files({ office, files, mayRead }: FilesProps) {
  const t = await getTranslations("deliveries.one");
  const locale = await getLocale();
  const note = (file: FilesProps["files"][number]) =>
    [
      file.points.length > 0 && t("forPoints", { numbers: file.points.join(", ") }),
      formatBytes(file.bytes, locale),
      formatTableDay(file.addedAt, locale, office.timeZone),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <Sheet title={t("files")} aside={files.length > 0 && String(files.length)}>
      {files.length === 0 ? (
        <p className="text-muted text-sm">{t("noFiles")}</p>
      ) : (
        <PlainList
          items={files.map((file) => ({
            key: file.id,
            text: mayRead ? (
              <Anchor href={apiPaths.file(office.key, file.id)} download>
                {file.name}
              </Anchor>
            ) : (
              file.name
            ),
            note: note(file),
          }))}
        />
      )}
    </Sheet>
  );
}

async function Events({ office, workplace }: Pick<AsideProps, "office" | "workplace">) {
  const { events, delivery, may, hasMoreEvents } = workplace;
  const t = await getTranslations("deliveries");
  const roles = await getTranslations("roles");
  const decisions = await getTranslations("approvals.decision");
  const locale = await getLocale();
  const language = isLocale(locale) ? locale : "sv";
  const phaseName = (key: unknown) => delivery.phases.find((phase) => phase.key === key)?.name ?? String(key);
  const describe = ({ type, data }: (typeof events)[number]): string => {
    const key = type.replace(".", "_");
    if (!t.has(`event.${key}`)) return type;
    const result = results.find((name) => name === data["to"]);
    return t(`event.${key}`, {
      number: String(data["number"] ?? ""),
      result: result ? resultName(result, language) : "",
      from: phaseName(data["from"]),
      to: phaseName(data["to"]),
      decision: typeof data["decision"] === "string" ? decisions(data["decision"]) : "",
    });
  };
  const decisionOf = ({ data }: (typeof events)[number]): string | null =>
    may.readApprovals && typeof data["approvalId"] === "string"
      ? paths.approval(office.key, data["approvalId"])
      : null;
  return (
    <Sheet title={t("one.history")}>
      {events.length === 0 ? (
        <p className="text-muted text-sm">{t("one.noHistory")}</p>
      ) : (
        <History
          events={events.map((event, index) => {
            const href = decisionOf(event);
            const text = describe(event);
            return {
              key: String(index),
              text: href ? <Anchor href={href}>{text}</Anchor> : text,
              by: event.name ?? roles(event.role),
              time: formatMoment(event.time, locale, office.timeZone),
              dateTime: event.time,
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
