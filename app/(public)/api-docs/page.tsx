import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicFrame } from "@/lib/features/office/shell/ui/public-frame";
import { ApiDocsPage } from "@/lib/features/desk/api-docs/ui/api-docs-page";
import { apiReference, OPENAPI_PATH } from "@/lib/registry/api-reference";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("apiDocs"))("title") };
}

export default function Page() {
  return (
    <PublicFrame>
      <ApiDocsPage documentHref={OPENAPI_PATH} {...apiReference()} />
    </PublicFrame>
  );
}
