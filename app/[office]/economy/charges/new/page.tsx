import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AppError } from "@/lib/domain/errors";
import { getSettings, nextPart, previewCharge } from "@/lib/features/economy/charges/server";
import { firstAsked, readAsked, sentForm } from "@/lib/features/economy/charges/ui/asked";
import { NewChargePage } from "@/lib/features/economy/charges/ui/new-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("charges.new"))("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const [{ office }, query] = [await params, await searchParams];
  const { actor, data } = await readPage(office, "charge:manage", async ({ db, actor: reader }) => {
    const sent = sentForm(query);
    if (!sent) {
      const { vatRate } = await getSettings(db, reader);
      const written = firstAsked(await nextPart(db, reader), vatRate);
      return { asked: { written, body: null, wrong: [] }, preview: null };
    }
    const asked = readAsked(sent);
    const { body } = asked;
    return { asked, preview: body && (await previewOf(() => previewCharge(db, reader, body))) };
  });
  return <NewChargePage actor={actor} asked={data.asked} preview={data.preview} />;
}

/** What it would come to, or why it can't be made. */
async function previewOf<T>(read: () => Promise<T>) {
  try {
    return { charge: await read() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const params = Object.entries(error.params).map(([name, value]) => [name, String(value)]);
    return { problem: { code: error.code, params: Object.fromEntries(params) as Record<string, string> } };
  }
}
