import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getMatrix } from "@/lib/features/deliveries/server";
import { DeliveryMatrix } from "@/lib/features/deliveries/ui/delivery-matrix";
import { getOverview } from "@/lib/features/overview/queries";
import { OverviewPage } from "@/lib/features/overview/ui/overview-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("tabs.overview") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const { actor, data } = await readPage(office, "office:enter", async ({ db, actor: reader, locale }) => {
    const overview = await getOverview(db, reader, locale);
    return { overview, matrix: overview.kind === "coordinator" ? await getMatrix(db, reader, locale) : null };
  });
  const matrix = data.matrix && <DeliveryMatrix actor={actor} matrix={data.matrix} isBlock />;
  return <OverviewPage actor={actor} overview={data.overview} changes={null} matrix={matrix} />;
}
