import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { findApprovalRequest, maySignFor } from "@/lib/features/approvals/server";
import { SigningPage } from "@/lib/features/approvals/ui/signing-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("approvals"))("signing.title") };
}

export default async function Page({ params }: PageProps) {
  const { office, id } = await params;
  const { actor, data } = await readPage(office, "approval:read", async ({ db, actor }) => {
    const request = isId(id) ? await findApprovalRequest(db, actor, id) : null;
    if (!request) throw notFound();
    return { request, maySign: maySignFor(actor, request.municipality.code) };
  });
  return <SigningPage office={actor.office} {...data} />;
}
