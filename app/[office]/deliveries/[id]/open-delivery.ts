import { cache } from "react";
import { statusesOf } from "@/lib/domain/delivery";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import type { SearchParams } from "@/lib/domain/search-params";
import { getClosing } from "@/lib/features/deliveries/closing/server";
import { getWorkplace, listResponsible } from "@/lib/features/deliveries/deliveries/server";
import { getRemarks } from "@/lib/features/deliveries/remarks/server";
import { listDeliveryStops } from "@/lib/features/deliveries/stops/server";
import { latestComments, shownBy } from "@/lib/features/records/comments/server";
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
    const shown = { before, around };
    const comments = workplace.may.readComments ? await latestComments(db, actor, id, shown) : null;
    const { may, delivery, municipalityId } = workplace;
    const isWithRemarks = delivery.approval?.decision === "approvedWithRemarks" && may.readApprovals;
    const remarks = isWithRemarks && {
      known: await getRemarks(db, actor, id),
      people: may.advance ? await listResponsible(db, municipalityId) : null,
      mayClear: may.clear,
    };
    const isApproved = statusesOf("done").includes(delivery.status);
    const closing = isApproved && may.readApprovals ? await getClosing(db, actor, id) : null;
    const stops = await listDeliveryStops(db, actor, id);
    return { workplace, comments, remarks, closing, stops };
  }),
);

/** The delivery at the page's address, with the comments before a cursor or around one of them. */
export async function openDelivery({ params, searchParams }: PageProps) {
  const { office, id } = await params;
  const { before, around } = shownBy(await searchParams);
  return read(office, id, before, around);
}
