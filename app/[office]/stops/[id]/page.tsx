import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import { stopParams } from "@/lib/features/deliveries/stops/schema";
import { getNewStop, getStopPage } from "@/lib/features/deliveries/stops/server";
import { StopPage } from "@/lib/features/deliveries/stops/ui/stop-page";
import { listVendorChoices } from "@/lib/features/inventory/vendors/server";
import { listHistory } from "@/lib/features/records/audit/server";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../title-of";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, id: string) =>
  readPage(office, "stop:read", async ({ db, actor, locale }) => {
    if (!stopParams.safeParse({ id }).success) throw notFound();
    const data = await getStopPage(db, actor, id, locale);
    const [held] = data.stop.deliveries;
    const choices = data.may.manage
      ? {
          known: await getNewStop(db, actor, { delivery: held?.id }, locale),
          vendors: await listVendorChoices(db, actor),
        }
      : null;
    const subject = { type: "stop", id } as const;
    const history = data.may.readHistory
      ? await listHistory({ db, actor, locale }, subject, { limit: 20 })
      : null;
    return { stop: data, choices, history };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, id } = await params;
  const t = await getTranslations("stops");
  return { title: titleOf((await read(office, id)).data.stop.stop.number, t("one")) };
}

export default async function Page({ params }: PageProps) {
  const { office, id } = await params;
  const t = await getTranslations("stops.page");
  const { actor, data } = await read(office, id);
  const { stop, choices, history } = data;
  const toLog = { href: paths.audit(office, { subject: stop.stop.number }), label: t("toLog") };
  return (
    <StopPage
      actor={actor}
      data={stop}
      choices={choices}
      history={history && <HistorySheet {...{ actor, history, toLog }} />}
    />
  );
}
