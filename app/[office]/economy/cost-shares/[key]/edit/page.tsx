import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import { agreementParams } from "@/lib/features/economy/cost-shares/schema";
import { getAgreement } from "@/lib/features/economy/cost-shares/server";
import { EditorPage } from "@/lib/features/economy/cost-shares/ui/editor/editor-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("costShares.editor"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string; key: string }> }) {
  const { office, key } = await params;
  const { actor, data } = await readPage(office, "cost-share:edit", async ({ db, actor: reader }) => {
    if (!agreementParams.safeParse({ key }).success) throw notFound();
    const agreement = await getAgreement(db, reader, key);
    // What is adopted is not worked on: it has no such page.
    if (agreement.status !== "draft") throw notFound();
    return agreement;
  });
  return <EditorPage actor={actor} agreement={data} />;
}
