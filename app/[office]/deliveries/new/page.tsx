import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isId } from "@/lib/domain/ids";
import type { SearchParams } from "@/lib/domain/search-params";
import { findPlannedItem, listMakeChoices } from "@/lib/features/deliveries/deliveries/server";
import { MakePage } from "@/lib/features/deliveries/deliveries/ui/make-page";
import { listTemplateChoices } from "@/lib/features/inventory/control-points/server";
import { takesInterim } from "@/lib/features/office/offices/server";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deliveries.make"))("title") };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function Page({ params, searchParams }: PageProps) {
  const of = await searchParams;
  const item = one(of["item"]);
  const project = one(of["project"]);
  const { actor, data } = await readPage(
    (await params).office,
    "delivery:create",
    async ({ db, actor: reader, locale }) => ({
      choices: {
        ...(await listMakeChoices(db, reader)),
        templates: (await listTemplateChoices(db, reader, locale)).map(({ key, name }) => ({
          value: key,
          label: name,
        })),
        takesInterim: await takesInterim(db, reader),
      },
      planned: item !== undefined && isId(item) ? await findPlannedItem(db, reader, item) : null,
    }),
  );
  return (
    <MakePage
      actor={actor}
      {...data}
      of={{
        municipality: one(of["municipality"]),
        system: one(of["system"]),
        project: project !== undefined && isId(project) ? project : null,
      }}
    />
  );
}
