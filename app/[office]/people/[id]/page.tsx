import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { paths } from "@/lib/domain/paths";
import { getPerson, listColleagues, listHandover, listPlaces } from "@/lib/features/office/people/server";
import { PersonPage } from "@/lib/features/office/people/ui/person-page";
import { listHistory } from "@/lib/features/records/audit/server";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { readPage } from "@/lib/platform/http/page";
import { isMailOn } from "@/lib/platform/mail";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string; id: string }> }) {
  const { office, id } = await params;
  const { actor, data } = await readPage(office, "people:read", async ({ db, actor, locale }) => {
    if (!isId(id)) throw notFound();
    return {
      person: await getPerson(db, id),
      places: await listPlaces(db, actor),
      colleagues: await listColleagues(db, actor, id),
      waits: await listHandover(db, actor, id),
      history: await listHistory({ db, actor, locale }, { type: "person", id }, { limit: 20 }),
    };
  });
  const t = await getTranslations("people");
  const toLog = { href: paths.audit(office, { subject: id }), label: t("toLog") };
  const history = <HistorySheet actor={actor} history={data.history} toLog={toLog} />;
  return <PersonPage actor={actor} {...data} history={history} isMailOn={isMailOn()} />;
}
