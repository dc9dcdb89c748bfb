import { getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { PlainList } from "@/components/ui/lists";
import { Disclosure } from "@/components/ui/notice";
import {
  permissions,
  roleHas,
  roles,
  roleScopes,
  type Permission,
  type Role,
} from "@/lib/domain/permissions";

const all = Object.keys(permissions) as Permission[];

/**
 * The whole policy as it is enforced, the reader's own roles first and named: a table, and on a
 * phone, which has no room for so many columns, the same role by role.
 */
export function PermissionTable({ own }: { own: Role[] }) {
  const ordered = [...roles].sort((a, b) => Number(own.includes(b)) - Number(own.includes(a)));
  return (
    <>
      <div className="max-sm:hidden">
        <AsTable ordered={ordered} own={own} />
      </div>
      <div className="grid gap-1 px-(--edge) pb-4 sm:hidden">
        {ordered.map((role) => (
          <AsList key={role} role={role} isOwn={own.includes(role)} />
        ))}
      </div>
    </>
  );
}

async function AsTable({ ordered, own }: { ordered: Role[]; own: Role[] }) {
  const t = await getTranslations("settings");
  const names = await getTranslations("roles");
  const words = await getTranslations("permissions");
  const columns: Column<Permission>[] = [
    {
      key: "permission",
      header: t("permission"),
      cell: (permission) => words(permission),
      note: (permission) => permission,
      noteLook: "code",
      isNoteBeside: true,
    },
    ...ordered.map((role): Column<Permission> => ({
      key: role,
      header: names(role),
      headerNote: own.includes(role) ? t("yourRole") : t(`scopes.${roleScopes[role][0]}`),
      isHeaderStrong: own.includes(role),
      cell: (permission) =>
        roleHas(role, permission) ? { tone: "ok", text: t("yes") } : { text: t("no"), look: "muted" },
    })),
  ];
  return <DataTable caption={t("permissions")} columns={columns} rows={all} phone="scroll" />;
}

/** One role's permissions; what is not named it may not do. */
async function AsList({ role, isOwn }: { role: Role; isOwn: boolean }) {
  const t = await getTranslations("settings");
  const names = await getTranslations("roles");
  const words = await getTranslations("permissions");
  const scope = isOwn ? t("yourRole") : t(`scopes.${roleScopes[role][0]}`);
  return (
    <Disclosure summary={`${names(role)}, ${scope}`} open={isOwn}>
      <PlainList
        items={all
          .filter((permission) => roleHas(role, permission))
          .map((permission) => ({ key: permission, text: words(permission) }))}
      />
    </Disclosure>
  );
}
