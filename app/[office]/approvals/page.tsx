import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { approvalRequestFilter } from "@/lib/features/approvals";
import { listApprovalRequests } from "@/lib/features/approvals/server";
import { ApprovalsPage } from "@/lib/features/approvals/ui/approvals-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("approvals"))("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office } = await params;
  const { filter } = readSearchParams(approvalRequestFilter, await searchParams);
  const { actor, data } = await readPage(office, "approval:read", ({ db, actor }) =>
    listApprovalRequests(db, actor, filter),
  );
  return <ApprovalsPage actor={actor} page={data} status={filter.status} isFirst={!filter.cursor} />;
}
