import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listChoicesOfEntry } from "@/lib/features/economy/outcome/server";
import { NewPage } from "@/lib/features/economy/outcome/ui/new-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outcome.new"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { actor, data } = await readPage((await params).office, "outcome:manage", ({ db, actor: reader }) =>
    listChoicesOfEntry(db, reader),
  );
  return <NewPage actor={actor} choices={data} />;
}
