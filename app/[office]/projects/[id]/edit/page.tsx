import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { getProject, listProjectChoices } from "@/lib/features/deliveries/projects/server";
import { ChangePage } from "@/lib/features/deliveries/projects/ui/change-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("projects.form"))("changeCrumb") };
}

export default async function Page({ params }: { params: Promise<{ office: string; id: string }> }) {
  const { office, id } = await params;
  const { actor, data } = await readPage(office, "project:manage", async ({ db, actor: reader, locale }) => {
    if (!isId(id)) throw notFound();
    return {
      project: await getProject(db, reader, id, locale),
      choices: await listProjectChoices(db, reader),
    };
  });
  return <ChangePage actor={actor} {...data} />;
}
