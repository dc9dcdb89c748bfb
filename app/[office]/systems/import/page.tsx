import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listImports } from "@/lib/features/records/imports/server";
import { UploadPage } from "@/lib/features/records/imports/ui/upload-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports");
  return { title: t("title") };
}

export default async function Page({ params }: PageProps) {
  const { office } = await params;
  const { actor, data } = await readPage(office, "import:read", ({ db, actor: reader }) =>
    listImports(db, reader, "installations"),
  );
  return <UploadPage actor={actor} of="installations" imports={data} />;
}
