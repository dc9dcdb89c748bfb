import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import type { SearchParams } from "@/lib/domain/search-params";
import { getWorkplace } from "@/lib/features/deliveries/deliveries/server";
import { latestComments } from "@/lib/features/records/comments/server";
import { readPage } from "@/lib/platform/http/page";

export interface PageProps {
  params: Promise<{ office: string; id: string }>;
  searchParams: Promise<SearchParams>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, id: string, before?: string, around?: string) =>
  readPage(office, "delivery:read", async ({ db, actor, locale }) => {
    if (!isId(id)) throw notFound();
    const workplace = await getWorkplace(db, actor, id, locale);
    const comments = workplace.may.readComments
      ? await latestComments(db, actor, id, { before, around })
      : null;
    return { workplace, comments, target: around };
  }),
);

/** The delivery at the page's address, with the comments before a cursor or around one of them. */
export async function openDelivery({ params, searchParams }: PageProps) {
  const { office, id } = await params;
  const { comments, comment } = await searchParams;
  const around = typeof comment === "string" && isId(comment) ? comment : undefined;
  return read(office, id, typeof comments === "string" ? comments : undefined, around);
}
