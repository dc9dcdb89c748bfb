import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgotPage } from "@/lib/features/office/accounts/ui/forgot-page";
import { isMailOn } from "@/lib/platform/mail";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forgot"))("title") };
}

export default function Page() {
  return <ForgotPage isMailOn={isMailOn()} />;
}
