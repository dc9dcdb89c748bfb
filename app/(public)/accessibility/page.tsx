import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicFrame } from "@/lib/features/office/shell/ui/public-frame";
import { AccessibilityStatement } from "@/lib/features/desk/accessibility/ui/statement";

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
