import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/text";
import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import { templateParams } from "@/lib/features/inventory/control-points/schema";
import { getTemplate } from "@/lib/features/inventory/control-points/server";
import { TemplatePage } from "@/lib/features/inventory/control-points/ui/template-page";
import { listHistory } from "@/lib/features/records/audit/server";
import { HistorySheet } from "@/lib/features/records/audit/ui/history-sheet";
import { readPage } from "@/lib/platform/http/page";
import { titleOf } from "../../title-of";

interface PageProps {
  params: Promise<{ office: string; key: string }>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, key: string) =>
  readPage(office, "template:read", async ({ db, actor, locale }) => {
    if (!templateParams.safeParse({ key }).success) throw notFound();
    const template = await getTemplate(db, actor, key);
    const subject = { type: "controlPointTemplate", id: template.id } as const;
    return { template, history: await listHistory({ db, actor, locale }, subject, { limit: 20 }) };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, key } = await params;
  const t = await getTranslations("templates");
  return {
    title: titleOf(
      (await read(office, key)).data.template.name[(await getLocale()) as Locale],
      t("oneTitle"),
    ),
  };
}

export default async function Page({ params }: PageProps) {
  const { office, key } = await params;
  const t = await getTranslations("templates.one");
  const { actor, data } = await read(office, key);
  const { template, history } = data;
  const toLog = { href: paths.audit(office, { stream: `${office}/office` }), label: t("toLog") };
  return <TemplatePage {...{ actor, template }} history={<HistorySheet {...{ actor, history, toLog }} />} />;
}
