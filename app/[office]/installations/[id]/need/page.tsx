import type { Metadata } from "next";

import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { mayOn } from "@/lib/domain/actor";
import { hasLeft } from "@/lib/features/inventory/installations/ui/has-left";
import { NeedPage } from "@/lib/features/inventory/installations/ui/need-page";
import { titleOf } from "../../../title-of";
import { readInstallation } from "../read-installation";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, id } = await params;
  const t = await getTranslations("installations.need.form");
  const { system, municipality } = (await readInstallation(office, id)).data.life.installation;
  return { title: titleOf(`${system.name}, ${municipality.name}`, t("crumb")) };
}

export default async function Page({ params }: PageProps) {
  const { office, id } = await params;
  const { actor, data } = await readInstallation(office, id);
  if (!mayOn(actor, "need:score", data.scope) || hasLeft(data.life.beside, actor)) forbidden();
  if (!data.set) notFound();
  return <NeedPage actor={actor} life={data.life} set={data.set} />;
}
