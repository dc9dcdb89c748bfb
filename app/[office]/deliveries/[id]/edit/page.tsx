import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { getChangePage } from "@/lib/features/deliveries/deliveries/server";
import { ChangePage } from "@/lib/features/deliveries/deliveries/ui/change-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deliveries.change"))("crumb") };
}

export default async function Page({ params }: { params: Promise<{ office: string; id: string }> }) {
  const { office, id } = await params;
  const { actor, data } = await readPage(office, "delivery:edit", ({ db, actor: reader, locale }) => {
    if (!isId(id)) throw notFound();
    return getChangePage(db, reader, id, locale);
  });
  return <ChangePage actor={actor} {...data} />;
}
