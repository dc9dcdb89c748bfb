import type { Metadata } from "next";
import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { findDocumentKey, getApproval } from "@/lib/features/deliveries/approvals/server";
import { ApprovalPage, approvalTitle } from "@/lib/features/deliveries/approvals/ui/approval-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, id: string) =>
  readPage(office, "approval:read", async ({ db, actor }) => {
    if (!isId(id)) throw notFound();
    const approval = await getApproval(db, actor, id);
    return { approval, isStored: (await findDocumentKey(db, id)) !== null };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, id } = await params;
  return { title: await approvalTitle((await read(office, id)).data.approval) };
}

export default async function Page({ params }: PageProps) {
  const { office, id } = await params;
  const { actor, data } = await read(office, id);
  return <ApprovalPage office={actor.office} {...data} />;
}
