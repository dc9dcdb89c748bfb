import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { mayOn } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { chargeSubject, getCharge } from "@/lib/features/economy/charges/server";
import { ChargePage } from "@/lib/features/economy/charges/ui/charge-page";
import { periodWords } from "@/lib/features/economy/charges/ui/period-words";
import { listHistory } from "@/lib/features/records/audit/server";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../../title-of";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, id: string) =>
  readPage(office, "charge:read", async ({ db, actor, locale }) => {
    const charge = await getCharge(db, actor, id);
    const history = mayOn(actor, "charge:manage", { kind: "office" })
      ? await listHistory({ db, actor, locale }, chargeSubject(charge), { limit: 20 })
      : null;
    return { charge, history };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, id } = await params;
  const t = await getTranslations("charges");
  const { charge } = (await read(office, id)).data;
  return { title: titleOf(periodWords(charge, t), t("one.kind")) };
}

export default async function Page({ params }: PageProps) {
  const { office, id } = await params;
  const t = await getTranslations("charges.one");
  const { actor, data } = await read(office, id);
  const { charge, history } = data;
  const toLog = { href: paths.audit(office, { stream: `${office}/office` }), label: t("toLog") };
  return (
    <ChargePage
      actor={actor}
      charge={charge}
      history={history && <HistorySheet {...{ actor, history, toLog }} />}
    />
  );
}
