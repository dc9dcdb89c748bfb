import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { AppError } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import { findLink, toLinkAnswer, type LinkFacts } from "@/lib/features/office/accounts/server";
import { DeadLinkPage, LinkPage } from "@/lib/features/office/accounts/ui/link-page";
import { SignOutButton } from "@/lib/features/office/shell/ui/sign-out-button";
import { findSession } from "@/lib/platform/auth/require-actor";
import { limited } from "@/lib/platform/http/public";

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("links"))("page"),
    robots: { index: false },
    referrer: "no-referrer",
  };
}

/** The link, or why it opens nothing. */
async function openLink(token: string): Promise<LinkFacts | "gone" | "tooMany"> {
  try {
    return await limited("misses", await headers(), "getLink", () => findLink(token));
  } catch (error) {
    if (error instanceof AppError && error.code === "request.notFound") return "gone";
    if (error instanceof AppError && error.code === "request.tooMany") return "tooMany";
    throw error;
  }
}

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await openLink(token);
  if (typeof link === "string") return <DeadLinkPage reason={link} />;
  const session = await findSession();
  const signedIn = session && { isOwner: session.userId === link.userId };
  const shell = await getTranslations("shell");
  const signOut = <SignOutButton label={shell("signOut")} to={paths.signIn(paths.link(token))} />;
  return <LinkPage token={token} link={toLinkAnswer(link)} signedIn={signedIn} signOut={signOut} />;
}
