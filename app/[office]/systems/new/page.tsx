import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listTemplateChoices } from "@/lib/features/inventory/control-points/server";
import { AddPage } from "@/lib/features/inventory/systems/ui/form-pages";
import { listVendorChoices } from "@/lib/features/inventory/vendors/server";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("systems"))("form.new") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const { actor, data } = await readPage(office, "system:manage", async ({ db, actor: reader, locale }) => ({
    vendors: await listVendorChoices(db, reader),
    templates: await listTemplateChoices(db, reader, locale),
  }));
  return <AddPage actor={actor} choices={data} />;
}
