import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { outcomeForms } from "@/lib/domain/import-kind";
import type { SearchParams } from "@/lib/domain/search-params";
import { listImports } from "@/lib/features/records/imports/server";
import { UploadPage } from "@/lib/features/records/imports/ui/upload-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports.ofOutcome");
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office } = await params;
  const { form } = await searchParams;
  const { actor, data } = await readPage(office, "outcome:manage", ({ db, actor: reader }) =>
    listImports(db, reader, "outcome"),
  );
  // Without a choice as the file before, else the form that most of them have.
  const chosen = outcomeForms.find((one) => one === form) ?? data[0]?.form ?? "transactions";
  return <UploadPage actor={actor} of="outcome" form={chosen} imports={data} />;
}
