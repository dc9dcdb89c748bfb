import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { findDocumentKey, getApproval } from "@/lib/features/deliveries/approvals/server";
import { ApprovalPage } from "@/lib/features/deliveries/approvals/ui/approval-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("approvals"))("approval.title") };
}

export default async function Page({ params }: PageProps) {
  const { office, id } = await params;
  const { actor, data } = await readPage(office, "approval:read", async ({ db, actor }) => {
    if (!isId(id)) throw notFound();
    const approval = await getApproval(db, actor, id);
    return { approval, isStored: (await findDocumentKey(db, id)) !== null };
  });
  return <ApprovalPage office={actor.office} {...data} />;
}
