import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { SignInPage } from "@/lib/features/office/accounts/ui/sign-in-page";
import { isSetupDue } from "@/lib/features/office/setup/server";
import { findSession } from "@/lib/platform/auth/require-actor";
import { ownPath, paths } from "@/lib/domain/paths";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const { next } = await searchParams;
  const target = ownPath(next);
  if (await findSession()) redirect(target);
  if (await isSetupDue()) redirect(paths.setup());
  return <SignInPage next={target} cameFrom={next !== undefined} />;
}
