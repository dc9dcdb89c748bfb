import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { paths } from "@/lib/domain/paths";
import { listColleagues, listHandover, listPlaces, openPerson } from "@/lib/features/office/people/server";
import { PersonPage } from "@/lib/features/office/people/ui/person-page";
import { listHistory } from "@/lib/features/records/audit/server";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { readPage } from "@/lib/platform/http/page";
import { isMailOn } from "@/lib/platform/mail";
import { titleOf } from "../../title-of";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
}

/** Once for the page and its title. */
const read = cache((office: string, id: string) =>
  readPage(office, "people:read", async ({ db, actor, locale }) => {
    if (!isId(id)) throw notFound();
    return {
      ...(await openPerson(db, id)),
      places: await listPlaces(db, actor),
      colleagues: await listColleagues(db, actor, id),
      waits: await listHandover(db, actor, id),
      history: await listHistory({ db, actor, locale }, { type: "person", id }, { limit: 20 }),
    };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, id } = await params;
  const t = await getTranslations("people");
  return { title: titleOf((await read(office, id)).data.person.name, t("title")) };
}

export default async function Page({ params }: PageProps) {
  const { office, id } = await params;
  const { actor, data } = await read(office, id);
  const t = await getTranslations("people");
  const toLog = { href: paths.audit(office, { subject: id }), label: t("toLog") };
  const history = <HistorySheet actor={actor} history={data.history} toLog={toLog} />;
  return <PersonPage actor={actor} {...data} history={history} isMailOn={isMailOn()} />;
}
