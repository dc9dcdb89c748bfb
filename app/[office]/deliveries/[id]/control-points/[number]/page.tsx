import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { getWorkplace } from "@/lib/features/deliveries/deliveries/server";
import { findAssessment } from "@/lib/features/deliveries/assessments/server";
import { ControlPointPage } from "@/lib/features/deliveries/assessments/ui/control-point-page";
import { env } from "@/lib/platform/env";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../../../title-of";

interface PageProps {
  params: Promise<{ office: string; id: string; number: string }>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, id: string, number: string) =>
  readPage(office, "delivery:read", async ({ db, actor, locale }) => {
    if (!isId(id)) throw notFound();
    const { delivery, may } = await getWorkplace(db, actor, id, locale);
    const point = delivery.controlPoints.find((one) => String(one.number) === number);
    if (!point) throw notFound();
    const assessment = await findAssessment(db, actor, point.id);
    return { delivery, point, assessment, mayAssess: may.assess && delivery.phase.stage === "controlled" };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, id, number } = await params;
  const { system, municipality } = (await read(office, id, number)).data.delivery;
  const t = await getTranslations("assessments");
  return { title: titleOf(t("crumb", { number }), `${system.name}, ${municipality.name}`) };
}

export default async function Page({ params }: PageProps) {
  const { office, id, number } = await params;
  const { actor, data } = await read(office, id, number);
  const who = { office: actor.office, person: actor.userId };
  return <ControlPointPage {...who} maxUploadMb={env().MAX_UPLOAD_MB} {...data} />;
}
