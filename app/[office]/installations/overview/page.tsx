import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { scopeFor } from "@/lib/domain/actor";
import { listGreatestNeeds, listInventory, listNotices } from "@/lib/features/inventory/installations/server";
import { InventoryPage } from "@/lib/features/inventory/installations/ui/inventory-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("installations.overview"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { actor, data } = await readPage(
    (await params).office,
    "installation:read",
    async ({ db, actor: reader }) => ({
      municipalities: await listInventory(db, reader),
      notices: await listNotices(db, reader),
      needs: await listGreatestNeeds(db, reader),
    }),
  );
  // Of one municipality alone there is nothing to compare: its own page tells it.
  if (!scopeFor(actor, "installation:read").isOfficeWide) forbidden();
  return <InventoryPage actor={actor} {...data} />;
}
