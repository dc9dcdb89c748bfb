import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead, Stack } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Disclosure, Flag } from "@/components/ui/notice";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { roles } from "@/lib/domain/permissions";
import { inviteOperation } from "../api";
import { folded, type KnownWords } from "../domain";
import type { Places } from "../server";
import { InviteForm } from "./invite-form";
import { InviteLines } from "./invite-lines";
import { roleChoices } from "./role-choices";

/** Inviting one person, or several by pasted lines. */
export async function InvitePage({
  actor,
  places,
  isMailOn,
}: {
  actor: Actor;
  places: Places;
  isMailOn: boolean;
}) {
  const t = await getTranslations("people");
  const names = await getTranslations("roles");
  const { key, timeZone } = actor.office;
  const choices = await roleChoices(actor, places);
  const known: KnownWords = {
    roles: Object.fromEntries(
      roles.flatMap((role) => [
        [folded(names(role)), role],
        [folded(role), role],
      ]),
    ),
    municipalities: Object.fromEntries(
      places.municipalities.flatMap(({ value, label }) => [
        [folded(label), value],
        [value, value],
      ]),
    ),
    forOffice: choices.roles.flatMap(({ value, isForOffice }) => (isForOffice ? value : [])),
    forMunicipality: choices.roles.flatMap(({ value, isForMunicipality }) =>
      isForMunicipality ? value : [],
    ),
  };
  const common = {
    call: callOf(inviteOperation, key),
    choices,
    page: paths.invite(key),
    draft: draftKey(actor.userId, key, "invitation", "new"),
    isMailOn,
    timeZone,
  };
  return (
    <Main id="main">
      <PageHead
        title={t("inviteTitle")}
        crumbs={{
          label: t("title"),
          items: [{ label: t("title"), href: paths.people(key), isList: true }, { label: t("inviteTitle") }],
        }}
        facts={[{ label: t("inviteLead") }]}
      />
      <Stack>
        {!isMailOn && <Flag tone="calm">{t("noLetters")}</Flag>}
        <FormTexts of={["people"]}>
          <Sheet title={t("one")}>
            <p className="text-muted pb-4 text-sm">
              {t("gives", { roles: choices.roles.map(({ label }) => label).join(", ") })}
            </p>
            <InviteForm {...common} />
          </Sheet>
          <Sheet>
            <Disclosure summary={t("several")}>
              <InviteLines {...common} known={known} />
            </Disclosure>
          </Sheet>
        </FormTexts>
      </Stack>
    </Main>
  );
}
