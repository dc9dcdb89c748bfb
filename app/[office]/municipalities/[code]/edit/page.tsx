import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangePage } from "@/lib/features/office/municipalities/ui/change-page";
import { titleOf } from "../../../title-of";
import { openMunicipality } from "../open-municipality";

interface PageProps {
  params: Promise<{ office: string; code: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, code } = await params;
  const t = await getTranslations("municipalities.change");
  return { title: titleOf((await openMunicipality(office, code)).data.life.municipality.name, t("crumb")) };
}

export default async function Page({ params }: PageProps) {
  const { office, code } = await params;
  const { actor, data } = await openMunicipality(office, code);
  return <ChangePage actor={actor} municipality={data.life.municipality} />;
}
