import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listRegister } from "@/lib/features/office/municipalities/server";
import { AddPage } from "@/lib/features/office/municipalities/ui/add-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("municipalities");
  return { title: t("add.title") };
}

export default async function Page({ params }: PageProps) {
  const { office } = await params;
  const { actor, data } = await readPage(office, "municipality:manage", ({ db, actor: reader }) =>
    listRegister(db, reader),
  );
  return <AddPage office={actor.office} register={data} />;
}
