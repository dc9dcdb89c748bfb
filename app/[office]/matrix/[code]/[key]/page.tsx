import { redirect } from "next/navigation";
import { notFound } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import { crossingParams } from "@/lib/features/deliveries/deliveries/schema";
import { getCrossing } from "@/lib/features/deliveries/deliveries/server";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; code: string; key: string }>;
}

/** The address of a crossing of the matrix: leads to its latest delivery. */
export default async function Page({ params }: PageProps) {
  const { office, ...crossing } = await params;
  const { data: delivery } = await readPage(office, "delivery:read", ({ db, actor }) => {
    const { data } = crossingParams.safeParse(crossing);
    if (!data) throw notFound();
    return getCrossing(db, actor, data);
  });
  redirect(paths.delivery(office, delivery));
}
