import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getOverview } from "@/lib/features/overview/queries";
import { OverviewPage } from "@/lib/features/overview/ui/overview-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("tabs.overview") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const { actor, data } = await readPage(office, "office:enter", ({ db, actor, locale }) =>
    getOverview(db, actor, locale),
  );
  return <OverviewPage actor={actor} overview={data} changes={null} matrix={null} />;
}
