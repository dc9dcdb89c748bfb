import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Columns } from "@/components/layout/page";
import { Figures, Sheet, SheetLink } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import type { ActorOffice } from "@/lib/domain/actor";
import { decisionLook } from "@/lib/domain/delivery";
import { eventText } from "@/lib/domain/event-text";
import { paths } from "@/lib/domain/paths";
import { formatMoment, formatTableDay } from "@/lib/domain/period";
import type { AuditorData } from "../queries";

interface AuditorOverviewProps {
  office: ActorOffice;
  data: AuditorData;
  changes: ReactNode;
}

type Part = Pick<AuditorOverviewProps, "office" | "data">;

/** What an auditor looks for first: decisions, accepted deviations, second persons, the log. */
export async function AuditorOverview({ office, data, changes }: AuditorOverviewProps) {
  const t = await getTranslations("overview.auditor");
  const { signedSince, decided, accepted, alone, aloneApproved, needTwo, since } = data;
  const locale = await getLocale();
  return (
    <>
      <Sheet flush>
        <Figures
          items={[
            {
              label: t("signedSince"),
              value: signedSince,
              note: since
                ? t("since", { date: formatTableDay(since, locale, office.timeZone) })
                : t("firstVisit"),
            },
            {
              label: t("decided"),
              value: decided,
              href: paths.approvals(office.key, { status: "decided" }),
            },
            { label: t("accepted"), value: accepted },
            { label: t("alone"), value: alone, note: t("aloneNote", { approved: aloneApproved, needTwo }) },
          ]}
        />
      </Sheet>
      <Columns
        aside={
          <>
            {changes}
            <LogSheet office={office} data={data} />
          </>
        }
      >
        <SignedSheet office={office} data={data} />
        <DeviationsSheet office={office} data={data} />
      </Columns>
    </>
  );
}

async function SignedSheet({ office, data }: Part) {
  const t = await getTranslations("overview.auditor");
  const decisions = await getTranslations("approvals.decision");
  const locale = await getLocale();
  const noteOf = ({ signer, signedAt }: AuditorData["signed"][number]): string =>
    [signer, formatTableDay(signedAt, locale, office.timeZone)].filter(Boolean).join(", ");
  return (
    <Sheet title={t("signed")}>
      {data.signed.length === 0 && <p className="text-muted text-sm">{t("signedNone")}</p>}
      <PlainList
        items={data.signed.map((one) => ({
          key: one.id,
          text: (
            <Anchor href={paths.approval(office.key, one.id)}>
              {one.system}, {one.municipality}
            </Anchor>
          ),
          note: noteOf(one),
          end: <Mark {...decisionLook[one.decision]}>{decisions(one.decision)}</Mark>,
        }))}
      />
      {data.decided > data.signed.length && (
        <SheetLink href={paths.approvals(office.key, { status: "decided" })}>{t("signedAll")}</SheetLink>
      )}
    </Sheet>
  );
}

async function DeviationsSheet({ office, data }: Part) {
  const t = await getTranslations("overview.auditor");
  return (
    <Sheet title={t("deviations")}>
      {data.deviations.length === 0 && <p className="text-muted text-sm">{t("deviationsNone")}</p>}
      <PlainList
        items={data.deviations.map(({ deliveryId, number, description, system, municipality }) => ({
          key: `${deliveryId}/${number}`,
          text: (
            <Anchor href={paths.controlPoint(office.key, deliveryId, number)}>
              {t("point", { number, system, municipality })}
            </Anchor>
          ),
          note: description,
        }))}
      />
    </Sheet>
  );
}

async function LogSheet({ office, data }: Part) {
  const t = await getTranslations();
  const locale = await getLocale();
  return (
    <Sheet title={t("overview.auditor.log")}>
      <PlainList
        items={data.events.map((event) => {
          const name = eventText(event.type, "name");
          const who =
            event.actor.name ?? (t.has(`roles.${event.actor.role}`) ? t(`roles.${event.actor.role}`) : "");
          return {
            key: `${event.stream}/${event.seq}`,
            text: `${t.has(name) ? t(name) : event.type}: ${event.target}`,
            note: [who, formatMoment(event.time, locale, office.timeZone)].filter(Boolean).join(", "),
          };
        })}
      />
      <SheetLink href={paths.audit(office.key)}>{t("overview.auditor.toLog")}</SheetLink>
    </Sheet>
  );
}
