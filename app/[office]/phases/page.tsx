import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/lib/domain/paths";
import { getPhaseTemplate } from "@/lib/features/inventory/phases/server";
import { PhasesPage } from "@/lib/features/inventory/phases/ui/phases-page";
import { listHistory } from "@/lib/features/records/audit/server";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("phases"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const t = await getTranslations("phases");
  const { actor, data } = await readPage(office, "template:read", async ({ db, actor: reader, locale }) => {
    const subject = { type: "phaseTemplate", id: reader.office.id } as const;
    return {
      template: await getPhaseTemplate(db, reader),
      history: await listHistory({ db, actor: reader, locale }, subject, { limit: 20 }),
    };
  });
  const { template, history } = data;
  const toLog = { href: paths.audit(office, { stream: `${office}/office` }), label: t("toLog") };
  return <PhasesPage {...{ actor, template }} history={<HistorySheet {...{ actor, history, toLog }} />} />;
}
