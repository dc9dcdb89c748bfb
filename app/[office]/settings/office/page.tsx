import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getOffice, getSteps, listOfficeVendors } from "@/lib/features/office/offices/server";
import { OfficePage } from "@/lib/features/office/offices/ui/office-page";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("officePage"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { actor, data } = await readPage(
    (await params).office,
    "office:read",
    async ({ db, actor: reader }) => ({
      office: await getOffice(db, reader),
      vendors: await listOfficeVendors(db, reader),
      steps: await getSteps(db, reader),
    }),
  );
  const { office, vendors, steps } = data;
  const isStepsHidden = steps.isHidden && steps.steps.some(({ done }) => !done);
  return <OfficePage {...{ actor, office, vendors, isStepsHidden }} />;
}
