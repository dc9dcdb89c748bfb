import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSettings } from "@/lib/features/economy/charges/server";
import { ChargeSettingsPage } from "@/lib/features/economy/charges/ui/settings-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("charges.settings"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { office } = await params;
  const { actor, data } = await readPage(office, "charge:manage", ({ db, actor: reader }) =>
    getSettings(db, reader),
  );
  return <ChargeSettingsPage actor={actor} settings={data} />;
}
