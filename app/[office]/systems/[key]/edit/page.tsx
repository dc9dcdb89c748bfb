import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { listTemplateChoices } from "@/lib/features/inventory/control-points/server";
import { systemParams } from "@/lib/features/inventory/systems/schema";
import { getSystem, listMergeChoices } from "@/lib/features/inventory/systems/server";
import { ChangePage } from "@/lib/features/inventory/systems/ui/form-pages";
import { listVendorChoices } from "@/lib/features/inventory/vendors/server";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../../title-of";

interface PageProps {
  params: Promise<{ office: string; key: string }>;
}

const open = cache((office: string, key: string) =>
  readPage(office, "system:manage", async ({ db, actor, locale }) => {
    if (!systemParams.safeParse({ key }).success) throw notFound();
    const system = await getSystem(db, actor, key, locale);
    const vendors = await listVendorChoices(db, actor);
    const templates = await listTemplateChoices(db, actor, locale);
    const others = await listMergeChoices(db, actor, key);
    return { system, choices: { vendors, templates }, others };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, key } = await params;
  const t = await getTranslations("systems.form");
  return { title: titleOf((await open(office, key)).data.system.name, t("crumb")) };
}

export default async function Page({ params }: PageProps) {
  const { office, key } = await params;
  const { actor, data } = await open(office, key);
  return <ChangePage actor={actor} {...data} />;
}
