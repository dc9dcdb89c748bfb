import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listPlaces } from "@/lib/features/office/people/server";
import { InvitePage } from "@/lib/features/office/people/ui/invite-page";
import { readPage } from "@/lib/platform/http/page";
import { isMailOn } from "@/lib/platform/mail";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("inviteTitle") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { actor, data } = await readPage((await params).office, "people:manage", ({ db, actor }) =>
    listPlaces(db, actor),
  );
  return <InvitePage actor={actor} places={data} isMailOn={isMailOn()} />;
}
