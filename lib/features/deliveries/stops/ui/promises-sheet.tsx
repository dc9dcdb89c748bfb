import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Cell } from "@/components/data-table/data-table";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { Promises } from "@/components/timeline/promises";
import { Disclosure } from "@/components/ui/notice";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { daysBetween, formatDay, formatTableDay } from "@/lib/domain/period";
import { addPromiseOperation } from "../api";
import { outcomeOf, type PromiseOutcome } from "../domain";
import type { StopPageData } from "../queries";
import { PromiseForm } from "./promise-form";

const arcWords = { kept: "arcKept", broken: "arcBroken", moved: "arcMoved", holds: "arcHolds" } as const;

const look = {
  kept: { tone: "ok", shape: "ok" },
  broken: { tone: "bad", shape: "failed" },
  moved: { tone: "none", shape: "closed" },
  holds: { tone: "wait", shape: "open" },
} as const;

/** What was promised, as arcs and as the equal table, and another day to be promised. */
export async function PromisesSheet({ actor, data }: { actor: Actor; data: StopPageData }) {
  const { stop, may, isVendor } = data;
  const { office, userId } = actor;
  const t = await getTranslations("stops");
  const locale = await getLocale();
  const { promises, since, closedOn, promisedFor, timesMoved } = stop;
  const { today } = office;
  const rows = promises.map((promise, index) => ({
    ...promise,
    index,
    came: outcomeOf(promises, index, { closedOn, today }),
  }));
  const [first] = promises;
  return (
    <Sheet
      title={t("page.promises")}
      id="promises"
      aside={timesMoved > 0 && t("moved", { count: timesMoved })}
    >
      <p>
        {promisedFor === null
          ? t("page.noPromise")
          : t("page.promisedNow", { moved: timesMoved, day: formatDay(promisedFor, locale) })}
        {first &&
          timesMoved > 0 &&
          ` ${t("page.firstPromised", { day: formatDay(first.promisedFor, locale) })}`}
      </p>
      {rows.length > 0 && (
        <>
          <Promises
            since={since}
            now={closedOn ?? today}
            promises={rows.map(({ on, promisedFor: day, came }) => ({
              on,
              promisedFor: day,
              state: came,
              label: formatTableDay(day, locale),
            }))}
            title={t("page.arcs", {
              count: rows.length,
              days: rows
                .map(({ promisedFor: day, came }) =>
                  t(`page.${arcWords[came]}`, { day: formatDay(day, locale) }),
                )
                .join(", "),
            })}
            words={{
              since: t("page.stoppedOn", { day: formatTableDay(since, locale) }),
              now: closedOn ? formatTableDay(closedOn, locale) : t("page.today"),
            }}
          />
          <PromiseTable data={data} rows={rows} today={today} />
        </>
      )}
      {may.answer && (
        <FormTexts of={["stops.forms"]}>
          <Disclosure summary={t(isVendor ? "forms.promiseYours" : "forms.promise")}>
            <PromiseForm
              call={callOf(addPromiseOperation, office.key, { params: { id: stop.id } })}
              place={{
                page: paths.stop(office.key, stop.id),
                draft: draftKey(userId, office.key, "stop-promise", stop.id),
              }}
            />
          </Disclosure>
        </FormTexts>
      )}
    </Sheet>
  );
}

type Row = StopPageData["stop"]["promises"][number] & { index: number; came: PromiseOutcome };

async function PromiseTable({ data, rows, today }: { data: StopPageData; rows: Row[]; today: string }) {
  const t = await getTranslations("stops.page");
  const locale = await getLocale();
  const { vendor } = data.stop;
  const cameOf = ({ came, promisedFor }: Row): Cell => ({
    ...look[came],
    text: came === "holds" ? t("came_holds", { days: daysBetween(today, promisedFor) }) : t(`came_${came}`),
  });
  const byOf = ({ by, fromVendor }: Row): string => {
    if (fromVendor) return [vendor?.name, by?.name].filter(Boolean).join(", ");
    return t("afterTalk", { name: by?.name ?? t("office") });
  };
  return (
    <DataTable
      caption={t("promises")}
      rows={[...rows].reverse()}
      columns={[
        {
          key: "on",
          header: t("promisedOn"),
          onPhone: "title",
          nowrap: true,
          cell: ({ on }) => formatTableDay(on, locale),
        },
        {
          key: "for",
          header: t("promisedTo"),
          nowrap: true,
          cell: ({ promisedFor }) => formatTableDay(promisedFor, locale),
        },
        { key: "by", header: t("promisedBy"), cell: byOf },
        { key: "came", header: t("came"), cell: cameOf, note: ({ note }) => note },
      ]}
    />
  );
}
