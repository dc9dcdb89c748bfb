import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { isSetupNeeded, listHosts } from "@/lib/features/office/setup/server";
import { SetupPage } from "@/lib/features/office/setup/ui/setup-page";
import { PublicFrame } from "@/lib/features/office/shell/ui/public-frame";
import { connection } from "next/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("setup"))("title") };
}

/** Only while there is no office: afterwards it is no page. */
export default async function Page() {
  await connection();
  if (!(await isSetupNeeded())) notFound();
  return (
    <PublicFrame>
      <SetupPage hosts={await listHosts()} />
    </PublicFrame>
  );
}
