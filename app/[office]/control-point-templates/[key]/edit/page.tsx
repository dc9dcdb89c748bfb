import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { templateParams } from "@/lib/features/inventory/control-points/schema";
import { getTemplate } from "@/lib/features/inventory/control-points/server";
import { PointsPage } from "@/lib/features/inventory/control-points/ui/points-page";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../../title-of";

interface PageProps {
  params: Promise<{ office: string; key: string }>;
}

const open = cache((office: string, key: string) =>
  readPage(office, "template:manage", ({ db, actor }) => {
    if (!templateParams.safeParse({ key }).success) throw notFound();
    return getTemplate(db, actor, key);
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, key } = await params;
  const t = await getTranslations("templates.edit");
  const { actor, data } = await open(office, key);
  return { title: titleOf(data.name[actor.office.locale], t("crumb")) };
}

export default async function Page({ params }: PageProps) {
  const { office, key } = await params;
  const { actor, data } = await open(office, key);
  return <PointsPage actor={actor} template={data} />;
}
