import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getMapping } from "@/lib/features/economy/outcome/server";
import { MappingPage } from "@/lib/features/economy/outcome/ui/mapping-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outcome.mapping"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { actor, data } = await readPage((await params).office, "outcome:manage", ({ db, actor: reader }) =>
    getMapping(db, reader),
  );
  return <MappingPage actor={actor} mapping={data} />;
}
