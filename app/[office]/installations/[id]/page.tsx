import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/lib/domain/paths";
import { InstallationPage } from "@/lib/features/inventory/installations/ui/installation-page";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { titleOf } from "../../title-of";
import { readInstallation } from "./read-installation";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, id } = await params;
  const t = await getTranslations("installations");
  const { system, municipality } = (await readInstallation(office, id)).data.life.installation;
  return { title: titleOf(`${system.name}, ${municipality.name}`, t("oneTitle")) };
}

export default async function Page({ params }: PageProps) {
  const { office, id } = await params;
  const { actor, data } = await readInstallation(office, id);
  const t = await getTranslations("installations.one");
  const { history, ...of } = data;
  const stream = `${office}/${data.scope.code}`;
  return (
    <InstallationPage
      {...of}
      actor={actor}
      history={
        <HistorySheet
          actor={actor}
          history={history}
          toLog={{ href: paths.audit(office, { stream }), label: t("toLog") }}
        />
      }
    />
  );
}
