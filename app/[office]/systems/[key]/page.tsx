import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import { systemParams } from "@/lib/features/inventory/systems/schema";
import { getSystem, listVendorStops } from "@/lib/features/inventory/systems/server";
import { SystemPage } from "@/lib/features/inventory/systems/ui/system-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("systems"))("oneTitle") };
}

export default async function Page({ params }: { params: Promise<{ office: string; key: string }> }) {
  const { office, key } = await params;
  const { actor, data } = await readPage(office, "system:read", async ({ db, actor: reader, locale }) => {
    if (!systemParams.safeParse({ key }).success) throw notFound();
    const system = await getSystem(db, reader, key, locale);
    const stops = system.vendor
      ? await listVendorStops(db, reader, system.vendor.key)
      : { items: [], total: 0 };
    return { system, stops };
  });
  return <SystemPage actor={actor} today={actor.office.today} {...data} />;
}
