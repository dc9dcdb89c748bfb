import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { systemParams } from "@/lib/features/inventory/systems/schema";
import { getSystem, listVendorStops } from "@/lib/features/inventory/systems/server";
import { SystemPage } from "@/lib/features/inventory/systems/ui/system-page";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../title-of";

interface PageProps {
  params: Promise<{ office: string; key: string }>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, key: string) =>
  readPage(office, "system:read", async ({ db, actor, locale }) => {
    if (!systemParams.safeParse({ key }).success) throw notFound();
    const system = await getSystem(db, actor, key, locale);
    const { vendor } = system;
    const stops = vendor ? await listVendorStops(db, actor, vendor.key) : { items: [], total: 0 };
    return { system, stops };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, key } = await params;
  const t = await getTranslations("systems");
  return { title: titleOf((await read(office, key)).data.system.name, t("oneTitle")) };
}

export default async function Page({ params }: PageProps) {
  const { office, key } = await params;
  const { actor, data } = await read(office, key);
  return <SystemPage actor={actor} today={actor.office.today} {...data} />;
}
