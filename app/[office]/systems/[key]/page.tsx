import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { cache } from "react";
import { isVendorOnly } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import { systemParams } from "@/lib/features/inventory/systems/schema";
import { findMergedSystem, getSystem } from "@/lib/features/inventory/systems/server";
import { SystemPage } from "@/lib/features/inventory/systems/ui/system-page";
import { listVendorStops } from "@/lib/features/inventory/vendors/server";
import { VendorStops } from "@/lib/features/inventory/vendors/ui/vendor-stops";
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
    if (!systemParams.safeParse({ key }).success) throw notFound();
    const became = await findMergedSystem(db, reader, key);
    if (became !== null) return { became } as const;
    const system = await getSystem(db, reader, key, locale);
    const { vendor, id } = system;
    const stops = vendor && (await listVendorStops(db, reader, vendor.key));
    const history = await listHistory({ db, actor: reader, locale }, { type: "system", id }, { limit: 20 });
    return { system, stops, history };
  });
  if (data.became !== undefined) redirect(paths.system(office, data.became));
  return { actor, ...data };
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, key } = await params;
  const t = await getTranslations("systems");
  return { title: titleOf((await read(office, key)).system.name, t("oneTitle")) };
}

export default async function Page({ params }: PageProps) {
  const { office, key } = await params;
  const t = await getTranslations("systems.one");
  const { actor, system, stops, history } = await read(office, key);
  const { vendor } = system;
  const toLog = { href: paths.audit(office, { stream: `${office}/office` }), label: t("toLog") };
  return (
    <SystemPage
      {...{ actor, system }}
      today={actor.office.today}
      vendorStops={vendor && stops && <VendorStops {...{ actor, vendor, stops }} />}
      history={!isVendorOnly(actor) && <HistorySheet {...{ actor, history, toLog }} />}
    />
  );
}
