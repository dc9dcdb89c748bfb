import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/lib/domain/paths";
import { getCapacity, listCapacityNames } from "@/lib/features/planning/capacity/server";
import { CapacityPage } from "@/lib/features/planning/capacity/ui/capacity-page";
import { listHistory } from "@/lib/features/records/audit/server";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("capacity");
  return { title: t("title") };
}

export default async function Page({ params }: PageProps) {
  const { office } = await params;
  const { actor, data } = await readPage(office, "plan:draft", async (call) => ({
    capacity: await getCapacity(call.db, call.actor),
    names: await listCapacityNames(call.db, call.actor),
    history: await listHistory(call, { type: "capacity", id: call.actor.office.id }, { limit: 20 }),
  }));
  const t = await getTranslations("capacity");
  const { history, ...told } = data;
  return (
    <CapacityPage
      actor={actor}
      {...told}
      history={
        <HistorySheet
          actor={actor}
          history={history}
          toLog={{ href: paths.audit(office, { type: "capacity.set" }), label: t("toLog") }}
        />
      }
    />
  );
}
