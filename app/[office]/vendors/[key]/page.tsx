import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { cache } from "react";
import { isVendorOnly } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import { vendorParams } from "@/lib/features/inventory/vendors/schema";
import {
  findMergedVendor,
  getVendor,
  listVendorProducts,
  listVendorStops,
} from "@/lib/features/inventory/vendors/server";
import { VendorPage } from "@/lib/features/inventory/vendors/ui/vendor-page";
import { listHistory } from "@/lib/features/records/audit/server";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../title-of";

interface PageProps {
  params: Promise<{ office: string; key: string }>;
}

/** Read once, for the page and its title. One that became another leads to that. */
const read = cache(async (office: string, key: string) => {
  const { actor, data } = await readPage(office, "system:read", async ({ db, actor: reader, locale }) => {
    if (!vendorParams.safeParse({ key }).success) throw notFound();
    const became = await findMergedVendor(db, reader, key);
    if (became !== null) return { became } as const;
    const vendor = await getVendor(db, reader, key);
    const products = await listVendorProducts(db, reader, vendor.id);
    const stops = await listVendorStops(db, reader, key);
    const subject = { type: "vendor", id: vendor.id } as const;
    const history = await listHistory({ db, actor: reader, locale }, subject, { limit: 20 });
    return { vendor, products, stops, history };
  });
  if (data.became !== undefined) redirect(paths.vendor(office, data.became));
  return { actor, ...data };
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, key } = await params;
  const t = await getTranslations("vendors");
  return { title: titleOf((await read(office, key)).vendor.name, t("oneTitle")) };
}

export default async function Page({ params }: PageProps) {
  const { office, key } = await params;
  const t = await getTranslations("vendors");
  const { actor, history, ...data } = await read(office, key);
  const toLog = { href: paths.audit(office, { stream: `${office}/office` }), label: t("one.toLog") };
  return (
    <VendorPage
      actor={actor}
      {...data}
      history={!isVendorOnly(actor) && <HistorySheet {...{ actor, history, toLog }} />}
    />
  );
}
