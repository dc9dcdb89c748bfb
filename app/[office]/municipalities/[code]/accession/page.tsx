import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccessionPage } from "@/lib/features/office/municipalities/ui/accession-page";
import { env } from "@/lib/platform/env";
import { titleOf } from "../../../title-of";
import { openMunicipality } from "../open-municipality";

interface PageProps {
  params: Promise<{ office: string; code: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, code } = await params;
  const t = await getTranslations("municipalities.accession");
  return { title: titleOf((await openMunicipality(office, code)).data.life.municipality.name, t("crumb")) };
}

export default async function Page({ params }: PageProps) {
  const { office, code } = await params;
  const { actor, data } = await openMunicipality(office, code);
  return <AccessionPage actor={actor} life={data.life} maxUploadMb={env().MAX_UPLOAD_MB} />;
}
