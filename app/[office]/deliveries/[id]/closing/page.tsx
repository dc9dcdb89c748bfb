import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { addressOf } from "@/lib/domain/operation";
import { getClosingPage } from "@/lib/features/deliveries/closing/server";
import { ClosingPage } from "@/lib/features/deliveries/closing/ui/closing-page";
import { getDeliveryRecordOperation } from "@/lib/features/deliveries/evidence/api";
import { env } from "@/lib/platform/env";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("closing"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string; id: string }> }) {
  const { office, id } = await params;
  const { actor, data } = await readPage(office, "approval:read", ({ db, actor: reader, locale }) => {
    if (!isId(id)) throw notFound();
    return getClosingPage(db, reader, id, locale);
  });
  const recordHref = addressOf(getDeliveryRecordOperation, office, { params: { id } });
  return <ClosingPage actor={actor} data={data} recordHref={recordHref} maxUploadMb={env().MAX_UPLOAD_MB} />;
}
