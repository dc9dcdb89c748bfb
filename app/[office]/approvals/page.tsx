import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { approvalRequestFilter } from "@/lib/features/deliveries/approvals";
import { listApprovalRequests } from "@/lib/features/deliveries/approvals/server";
import { ApprovalsPage } from "@/lib/features/deliveries/approvals/ui/approvals-page";
import { approvalsList } from "@/lib/features/deliveries/approvals/list";
import { listSavedViews } from "@/lib/features/records/saved-views/server";
import { ViewsMenu } from "@/lib/features/records/saved-views/ui/views-menu";
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
  const address = await searchParams;
  const { filter, ignored } = readSearchParams(approvalRequestFilter, address);
  const { actor, data } = await readPage(office, "approval:read", async ({ db, actor: reader }) => ({
    page: await listApprovalRequests(db, reader, filter),
    views: await listSavedViews(db, reader, approvalsList),
  }));
  const { page, views } = data;
  const menu = <ViewsMenu office={office} list={approvalsList} views={views.items} address={address} />;
  return <ApprovalsPage actor={actor} page={page} filter={filter} ignored={ignored} end={menu} />;
}
