import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { holds } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import { agreementParams } from "@/lib/features/economy/cost-shares/schema";
import { agreementSubject, getAgreement } from "@/lib/features/economy/cost-shares/server";
import { KeyPage } from "@/lib/features/economy/cost-shares/ui/keys/key-page";
import { listHistory } from "@/lib/features/records/audit/server";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../../title-of";

interface PageProps {
  params: Promise<{ office: string; key: string }>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, key: string) =>
  readPage(office, "cost-share:read", async ({ db, actor, locale }) => {
    if (!agreementParams.safeParse({ key }).success) throw notFound();
    const agreement = await getAgreement(db, actor, key);
    const history = holds(actor, "cost-share:draft")
      ? await listHistory({ db, actor, locale }, agreementSubject(agreement), { limit: 20 })
      : null;
    return { agreement, history };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, key } = await params;
  const t = await getTranslations("costShares.keys");
  return { title: titleOf((await read(office, key)).data.agreement.name, t("kind")) };
}

export default async function Page({ params }: PageProps) {
  const { office, key } = await params;
  const t = await getTranslations("costShares.keys");
  const { actor, data } = await read(office, key);
  const { agreement, history } = data;
  const toLog = { href: paths.audit(office, { stream: `${office}/office` }), label: t("toLog") };
  return (
    <KeyPage
      actor={actor}
      agreement={agreement}
      history={history && <HistorySheet {...{ actor, history, toLog }} />}
    />
  );
}
