import { getTranslations } from "next-intl/server";
import { Columns } from "@/components/layout/page";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { holds, mayOn, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";

/** What an administrator does here: people and their roles, the office, the log. */
export async function AdministratorOverview({ actor }: { actor: Actor }) {
  const t = await getTranslations("overview.administrator");
  const office = actor.office.key;
  return (
    <Columns
      aside={
        <>
          <Sheet title={t("log")}>
            <p>{t("logText")}</p>
            <SheetLink href={paths.audit(office)}>{t("logLink")}</SheetLink>
          </Sheet>
          <Sheet title={t("roles")}>
            <p>{t("rolesText")}</p>
            <SheetLink href={paths.settings(office)}>{t("rolesLink")}</SheetLink>
          </Sheet>
        </>
      }
    >
      {holds(actor, "people:manage") && (
        <Sheet title={t("people")}>
          <p className="pb-4">{t("peopleText")}</p>
          <ButtonLink variant="primary" href={paths.invite(office)}>
            {t("inviteLink")}
          </ButtonLink>
          <p className="text-muted pt-4 text-sm">{t("noted")}</p>
          <SheetLink href={paths.people(office)}>{t("peopleLink")}</SheetLink>
        </Sheet>
      )}
      {mayOn(actor, "office:manage", { kind: "office" }) && (
        <Sheet title={t("office")}>
          <p>{t("officeText")}</p>
          <SheetLink href={paths.officeSettings(office)}>{t("officeLink")}</SheetLink>
        </Sheet>
      )}
    </Columns>
  );
}
