import { getLocale, getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/notice";
import type { Actor } from "@/lib/domain/actor";
import { formatTkr } from "@/lib/domain/money";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { daysBetween, formatDay } from "@/lib/domain/period";
import { closeStopOperation, mendStopOperation } from "../api";
import { costOf } from "../domain";
import type { StopPageData } from "../queries";
import { CloseForm } from "./close-form";
import { MendForm } from "./mend-form";

interface PartProps {
  actor: Actor;
  data: StopPageData;
}

/** The next step of who reads, what it costs, and how it ends. */
export async function StandingSheet({ actor, data }: PartProps) {
  const { stop, may, isVendor } = data;
  const t = await getTranslations("stops");
  const { office, userId } = actor;
  const page = paths.stop(office.key, stop.id);
  const given = { params: { id: stop.id } };
  const place = (what: string) => ({ page, draft: draftKey(userId, office.key, what, stop.id) });
  return (
    <Sheet title={t(stop.closedOn === null ? "page.next" : "page.situation")}>
      <p className="font-serif">{await nextOf(data, office.today)}</p>
      {may.note && stop.closedOn === null && stop.vendor && !isVendor && (
        <p>
          <ButtonLink variant="primary" href="#entries">
            {t("page.newEntry")}
          </ButtonLink>
        </p>
      )}
      {!isVendor && <Cost data={data} today={office.today} />}
      <FormTexts of={["stops.forms", "stops.outcomes"]}>
        {isVendor && may.answer && stop.status !== "actionDelivered" && (
          <Disclosure summary={t("forms.mended")}>
            <MendForm
              call={callOf(mendStopOperation, office.key, given)}
              place={place("stop-mended")}
              today={office.today}
              version={stop.version}
            />
          </Disclosure>
        )}
        {may.manage && (
          <Disclosure summary={t("page.close")}>
            <CloseForm
              call={callOf(closeStopOperation, office.key, given)}
              place={place("stop-closing")}
              stop={stop}
              today={office.today}
            />
          </Disclosure>
        )}
      </FormTexts>
      {!may.manage && !isVendor && stop.closedOn === null && (
        <p className="text-muted text-sm">{t("page.readsOnly")}</p>
      )}
    </Sheet>
  );
}

/** What is to be done, said to the vendor as "you"; to who only reads, how it stands. */
async function nextOf({ stop, isVendor, may }: StopPageData, today: string): Promise<string> {
  const t = await getTranslations("stops");
  const locale = await getLocale();
  if (stop.closedOn !== null)
    return t("page.nextClosed", {
      day: formatDay(stop.closedOn, locale),
      outcome: stop.outcome ? t(`outcomes.${stop.outcome}`).toLowerCase() : "",
    });
  const standing =
    stop.status === "actionDelivered"
      ? "Mended"
      : stop.promisedFor === null
        ? "None"
        : stop.promisedFor < today
          ? "Broken"
          : "Promised";
  const day = stop.promisedFor ? formatDay(stop.promisedFor, locale) : "";
  if (isVendor) return t(`page.yourNext${standing}`, { day });
  return t(`page.${may.manage ? "next" : "stands"}${standing}`, {
    day,
    vendor: stop.vendor?.name ?? t("page.somebody"),
  });
}

/** Counted for each day since it began, to today and to the day that is promised. */
async function Cost({ data: { stop }, today }: { data: StopPageData; today: string }) {
  const t = await getTranslations("stops.page");
  const locale = await getLocale();
  const { costOrePerMonth: perMonth, promisedFor, since } = stop;
  if (perMonth === null) return <p className="text-muted text-sm">{t("noCost")}</p>;
  const tkr = (ore: number) => formatTkr(ore, locale);
  const day = (iso: string) => formatDay(iso, locale);
  const isAhead = stop.closedOn === null && promisedFor !== null && promisedFor > today;
  return (
    <div>
      <p>
        <b>{t("costSoFar", { tkr: tkr(costOf(perMonth, stop.days)) })}</b>
      </p>
      <p className="text-muted text-sm">
        {t("costPer", { tkr: tkr(perMonth), day: day(since) })}{" "}
        {isAhead &&
          t("costUntil", {
            day: day(promisedFor),
            tkr: tkr(costOf(perMonth, daysBetween(since, promisedFor))),
          })}
      </p>
    </div>
  );
}
