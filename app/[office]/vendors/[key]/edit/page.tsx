import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { vendorParams } from "@/lib/features/inventory/vendors/schema";
import { getVendor, listVendorChoices } from "@/lib/features/inventory/vendors/server";
import { ChangePage } from "@/lib/features/inventory/vendors/ui/change-page";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../../title-of";

interface PageProps {
  params: Promise<{ office: string; key: string }>;
}

const open = cache((office: string, key: string) =>
  readPage(office, "vendor:manage", async ({ db, actor }) => {
    if (!vendorParams.safeParse({ key }).success) throw notFound();
    return { vendor: await getVendor(db, actor, key), vendors: await listVendorChoices(db, actor) };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, key } = await params;
  const t = await getTranslations("vendors.change");
  return { title: titleOf((await open(office, key)).data.vendor.name, t("crumb")) };
}

export default async function Page({ params }: PageProps) {
  const { office, key } = await params;
  const { actor, data } = await open(office, key);
  return <ChangePage actor={actor} {...data} />;
}
