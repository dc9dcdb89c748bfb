import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getPhaseTemplate } from "@/lib/features/inventory/phases/server";
import { ChangePage } from "@/lib/features/inventory/phases/ui/change-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("phases"))("change.title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { actor, data } = await readPage((await params).office, "template:manage", ({ db, actor: reader }) =>
    getPhaseTemplate(db, reader),
  );
  return <ChangePage actor={actor} template={data} />;
}
