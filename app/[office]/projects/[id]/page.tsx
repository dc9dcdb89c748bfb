import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { paths } from "@/lib/domain/paths";
import { getProjectPage, listPending } from "@/lib/features/deliveries/projects/server";
import { ProjectPage } from "@/lib/features/deliveries/projects/ui/project-page";
import { listHistory } from "@/lib/features/records/audit/server";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../title-of";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, id: string) =>
  readPage(office, "project:read", async ({ db, actor, locale }) => {
    if (!isId(id)) throw notFound();
    const data = await getProjectPage(db, actor, id, locale);
    const pending = await listPending(db, actor, id);
    const history = data.isPart
      ? await listHistory({ db, actor, locale }, { type: "project", id }, { limit: 20 })
      : null;
    return { data, pending, history };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, id } = await params;
  const t = await getTranslations("projects.one");
  return { title: titleOf((await read(office, id)).data.data.project.name, t("kind")) };
}

export default async function Page({ params }: PageProps) {
  const { office, id } = await params;
  const t = await getTranslations("projects.one");
  const { actor, data: found } = await read(office, id);
  const { data, pending, history } = found;
  const toLog = { href: paths.audit(office, { subject: data.project.number }), label: t("toLog") };
  return (
    <ProjectPage
      {...{ actor, data, pending }}
      history={history && <HistorySheet {...{ actor, history, toLog }} />}
    />
  );
}
