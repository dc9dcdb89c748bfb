import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { getAccount } from "@/lib/features/office/accounts/server";
import { AccountPage } from "@/lib/features/office/accounts/ui/account-page";
import { PublicFrame } from "@/lib/features/office/shell/ui/public-frame";
import { findSession } from "@/lib/platform/auth/require-actor";
import { withPerson } from "@/lib/platform/db";
import { paths } from "@/lib/domain/paths";
import { isMailOn } from "@/lib/platform/mail";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function Page() {
  const person = await findSession();
  if (!person) redirect(paths.signIn(paths.account()));
  const account = await withPerson(person.userId, (db) => getAccount({ db, person }));
  return (
    <PublicFrame>
      <AccountPage account={account} isMailOn={isMailOn()} />
    </PublicFrame>
  );
}
