import type { Metadata } from "next";
import { cache } from "react";
import { getEntryPage } from "@/lib/features/economy/outcome/server";
import { EntryPage } from "@/lib/features/economy/outcome/ui/entry-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, id: string) =>
  readPage(office, "outcome:read", ({ db, actor }) => getEntryPage(db, actor, id)),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, id } = await params;
  const { data } = await read(office, id);
  return { title: data.entry.text };
}

export default async function Page({ params }: PageProps) {
  const { office, id } = await params;
  const { actor, data } = await read(office, id);
  return <EntryPage actor={actor} data={data} />;
}
