import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewKeyPage } from "@/lib/features/economy/cost-shares/ui/keys/new-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("costShares.newKey"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const { actor } = await readPage(office, "cost-share:edit", async () => null);
  return <NewKeyPage actor={actor} />;
}
