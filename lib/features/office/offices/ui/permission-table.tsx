import { getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { permissions, roleHas, roles, type Permission, type Role } from "@/lib/domain/permissions";

/** What a grant of each role speaks of. */
const scopeOf: Record<Role, "office" | "municipality" | "vendor"> = {
  coordinator: "office",
  archivist: "municipality",
  systemManager: "municipality",
  council: "office",
  vendor: "vendor",
  auditor: "office",
  administrator: "office",
};

/** The whole policy as it is enforced; the reader's own roles are named. */
export async function PermissionTable({ own }: { own: Role[] }) {
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
    ...roles.map((role): Column<Permission> => ({
      key: role,
      header: names(role),
      headerNote: own.includes(role) ? t("yourRole") : t(`scopes.${scopeOf[role]}`),
      isHeaderStrong: own.includes(role),
      cell: (permission) =>
        roleHas(role, permission) ? { tone: "ok", text: t("yes") } : { text: t("no"), look: "muted" },
    })),
  ];
  return (
    <DataTable
      caption={t("permissions")}
      columns={columns}
      rows={Object.keys(permissions) as Permission[]}
      phone="scroll"
    />
  );
}
