import { redirect } from "next/navigation";
import { OfficeSwitcher } from "@/lib/features/office/shell/ui/office-switcher";
import { isSetupDue } from "@/lib/features/office/setup/server";
import { findSession } from "@/lib/platform/auth/require-actor";
import { paths } from "@/lib/domain/paths";

/** Straight to the only office, or a choice between several. */
export default async function HomePage() {
  const session = await findSession();
  if (!session) redirect((await isSetupDue()) ? paths.setup() : paths.signIn());
  const offices = new Map(session.grants.map((grant) => [grant.officeKey, grant.officeName]));
  const [only] = offices.keys();
  if (offices.size === 1 && only) redirect(paths.overview(only));
  return (
    <OfficeSwitcher
      offices={[...offices].map(([key, name]) => ({
        key,
        name,
        roles: session.grants.filter((grant) => grant.officeKey === key).map((grant) => grant.role),
      }))}
    />
  );
}
