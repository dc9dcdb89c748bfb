import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicFrame } from "@/lib/features/accessibility/ui/public-frame";
import { AccessibilityStatement } from "@/lib/features/accessibility/ui/statement";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accessibility"))("title") };
}

export default function Page() {
  return (
    <PublicFrame>
      <AccessibilityStatement />
    </PublicFrame>
  );
}
