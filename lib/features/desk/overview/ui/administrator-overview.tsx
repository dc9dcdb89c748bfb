import { getTranslations } from "next-intl/server";
import { Columns } from "@/components/layout/page";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Pairs } from "@/components/ui/lists";
import { paths } from "@/lib/domain/paths";

/**
 * What an administrator does here: accounts by command on the server, the log, and who may do what.
 */
export async function AdministratorOverview({ office }: { office: string }) {
  const t = await getTranslations("overview.administrator");
  const word = (name: string) => t(`words.${name}`);
  const command = (text: string) => <code className="font-mono text-xs">npm run admin -- {text}</code>;
  const create =
    `user create --email ${word("address")} --name ${word("name")} --office ${office} ` +
    `--role ${word("role")} [--municipality ${word("code")}]`;
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
      <Sheet title={t("users")}>
        <p>{t("usersText")}</p>
        <Pairs
          items={[
            { term: t("create"), value: command(create) },
            { term: t("password"), value: command(`user set-password --email ${word("address")}`) },
            { term: t("verify"), value: command("audit verify") },
          ]}
        />
        <p className="text-muted text-sm">{t("noted")}</p>
      </Sheet>
    </Columns>
  );
}
