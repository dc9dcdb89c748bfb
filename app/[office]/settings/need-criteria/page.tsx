import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { countScored, listCriteria } from "@/lib/features/inventory/installations/server";
import { CriteriaPage } from "@/lib/features/inventory/installations/ui/criteria-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("installations.criteria"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { actor, data } = await readPage(
    (await params).office,
    "office:read",
    async ({ db, actor: reader }) => ({
      ...(await listCriteria(db, reader)),
      scored: await countScored(db),
    }),
  );
  return <CriteriaPage actor={actor} {...data} />;
}
