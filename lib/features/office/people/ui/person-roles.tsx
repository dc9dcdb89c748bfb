import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { PlainList } from "@/components/ui/lists";
import { Disclosure } from "@/components/ui/notice";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatDay } from "@/lib/domain/period";
import { changeRoleOperation, endRoleOperation, giveRoleOperation } from "../api";
import { mayGive } from "../domain";
import type { PersonRole } from "../schema";
import { AskButton } from "@/components/form/ask-button";
import type { PersonPageProps } from "./person-props";
import { roleChoices } from "./role-choices";
import { GiveRole, LastDay } from "./role-forms";

/** The roles with what may be done to each; or who may. */
export async function PersonRoles(props: PersonPageProps & { isOwn: boolean }) {
  const { actor, person, places, isOwn } = props;
  const t = await getTranslations("people");
  const choices = await roleChoices(actor, places);
  const page = paths.person(actor.office.key, person.id);
  const mayAdd = !isOwn && choices.roles.length > 0;
  const isFixed = (role: PersonRole) => !isOwn && !mayChange(props, role);
  return (
    <Sheet title={t("rolesTitle")}>
      {person.roles.length === 0 && <p className="text-muted">{t("noRoles")}</p>}
      <PlainList
        items={await Promise.all(
          person.roles.map(async (role) => ({
            key: role.id,
            text: await roleText(role),
            note: <RoleChange {...props} role={role} />,
          })),
        )}
      />
      {isOwn && <p className="text-muted pt-4 text-sm">{t("ownRole")}</p>}
      {person.roles.some(isFixed) && <p className="text-muted pt-4 text-sm">{t("whoMay")}</p>}
      {mayAdd && (
        <Disclosure summary={t("addRole")}>
          <p className="text-muted pb-3 text-sm">{t("addRoleHint")}</p>
          <GiveRole
            call={callOf(giveRoleOperation, actor.office.key, { params: { id: person.id } })}
            choices={choices}
            page={page}
          />
        </Disclosure>
      )}
    </Sheet>
  );
}

function mayChange({ actor, places }: PersonPageProps, { role, municipality }: PersonRole): boolean {
  const id = places.municipalities.find(({ value }) => value === municipality?.code)?.id;
  return mayGive(actor.grants, { role, municipalityId: municipality ? (id ?? "") : null });
}

async function roleText({ role, municipality, vendor, from, until }: PersonRole): Promise<string> {
  const t = await getTranslations("people");
  const names = await getTranslations("roles");
  const locale = await getLocale();
  const parts = [
    names(role),
    municipality?.name ?? vendor?.name ?? t("whole"),
    from && t("fromDay", { day: formatDay(from, locale) }),
    until && t("untilDay", { day: formatDay(until, locale) }),
  ];
  return parts.filter(Boolean).join(", ");
}

async function RoleChange(props: PersonPageProps & { isOwn: boolean; role: PersonRole }) {
  const { actor, person, role, isOwn } = props;
  if (!isOwn && !mayChange(props, role)) return null;
  const t = await getTranslations("people");
  const names = await getTranslations("roles");
  const { key } = actor.office;
  const given = { params: { id: person.id, roleId: role.id } };
  const name = names(role.role);
  return (
    <Disclosure summary={t("more", { role: name })}>
      <div className="grid gap-4">
        {!isOwn && (
          <LastDay
            call={callOf(changeRoleOperation, key, given)}
            until={role.until}
            version={person.version}
            page={paths.person(key, person.id)}
            name={`until-${role.id}`}
          />
        )}
        <AskButton
          call={callOf(endRoleOperation, key, given)}
          sent={{ version: person.version }}
          label={t("end")}
          ask={{ question: t("endAsk", { role: name }), yes: t("endYes") }}
          done={t("ended")}
        />
      </div>
    </Disclosure>
  );
}
