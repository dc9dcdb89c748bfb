import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/layout/page";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { paths } from "@/lib/domain/paths";
import type { Role } from "@/lib/domain/permissions";
import { SignOutButton } from "./sign-out-button";

/** The offices somebody has a role in. */
export async function OfficeSwitcher({
  offices,
}: {
  offices: { key: string; name: string; roles: Role[] }[];
}) {
  const t = await getTranslations("offices");
  const shell = await getTranslations("shell");
  const roles = await getTranslations("roles");
  const isEmpty = offices.length === 0;
  return (
    <PublicPage
      homeHref={paths.home()}
      title={isEmpty ? t("none") : t("choose")}
      lead={isEmpty ? t("noneDetail") : t("chooseLead")}
      mainId="main"
      below={<SignOutButton label={shell("signOut")} />}
    >
      <PlainList
        items={offices.map((office) => ({
          key: office.key,
          text: <Anchor href={paths.overview(office.key)}>{office.name}</Anchor>,
          note: t("roleHere", { roles: office.roles.map((role) => roles(role)).join(", ") }),
        }))}
      />
    </PublicPage>
  );
}
