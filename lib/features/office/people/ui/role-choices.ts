import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/domain/actor";
import { roleScopes, roles, type Role } from "@/lib/domain/permissions";
import { mayGive } from "../domain";
import type { Places } from "../server";
import type { RoleChoices } from "./role-fields";

const isFor = (role: Role, scope: "office" | "municipality" | "vendor"): boolean =>
  (roleScopes[role] as readonly string[]).includes(scope);

/** What the actor can give, and for what. */
export async function roleChoices({ grants }: Actor, places: Places): Promise<RoleChoices> {
  const names = await getTranslations("roles");
  const anywhere = mayGive(grants, { role: "systemManager", municipalityId: null });
  const may = (role: Role, ids: (string | null)[]) =>
    ids.some((municipalityId) => mayGive(grants, { role, municipalityId }));
  const ids = places.municipalities.map(({ id }) => id);
  return {
    roles: roles
      .map((role) => ({
        value: role,
        label: names(role),
        isForOffice: isFor(role, "office") && may(role, [null]),
        isForMunicipality: isFor(role, "municipality") && may(role, ids),
        isForVendor: isFor(role, "vendor") && anywhere && places.vendors.length > 0,
      }))
      .filter(
        ({ isForOffice, isForMunicipality, isForVendor }) => isForOffice || isForMunicipality || isForVendor,
      ),
    municipalities: places.municipalities.map(({ value, label }) => ({ value, label })),
    vendors: places.vendors.map(({ value, label }) => ({ value, label })),
  };
}
