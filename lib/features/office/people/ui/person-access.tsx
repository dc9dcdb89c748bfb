import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Disclosure } from "@/components/ui/notice";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import {
  changePersonOperation,
  makePasswordLinkOperation,
  renewInvitationOperation,
  withdrawInvitationOperation,
} from "../api";
import { AskButton } from "@/components/form/ask-button";
import { MakeLink } from "./make-link";
import type { PersonPageProps } from "./person-props";
import { Rename } from "./role-forms";

/** An invitation that waits, a new password, another name: for those who could give every role. */
export async function PersonAccess(props: PersonPageProps) {
  const { actor, person, mayAll, isMailOn } = props;
  const t = await getTranslations("people");
  const { key, timeZone } = actor.office;
  if (!mayAll)
    return (
      <Sheet>
        <p className="text-muted text-sm">{t("whoMay")}</p>
      </Sheet>
    );
  const { name, version } = person;
  const params = { params: { id: person.id } };
  const where = person.roles.some(({ municipality }) => municipality) ? "municipality" : "office";
  const mailedTo = isMailOn ? person.email : null;
  return (
    <>
      {person.invitation && <Invited {...props} mailedTo={mailedTo} />}
      {person.status === "active" && (
        <Sheet title={t("passwordTitle")}>
          <p className="pb-4 text-sm">{t("passwordLead", { name, where })}</p>
          <MakeLink
            call={callOf(makePasswordLinkOperation, key, params)}
            name={name}
            label={t("passwordSubmit")}
            mailedTo={mailedTo}
            timeZone={timeZone}
          />
        </Sheet>
      )}
      {person.status !== "deactivated" && (
        <Sheet>
          <Disclosure summary={t("rename")}>
            <Rename
              call={callOf(changePersonOperation, key, params)}
              name={name}
              version={version}
              page={paths.person(key, person.id)}
            />
          </Disclosure>
        </Sheet>
      )}
      {person.status === "deactivated" && (
        <Sheet title={t("again")}>
          <p className="pb-4 text-sm">{t("againLead", { name })}</p>
          <AskButton
            call={callOf(changePersonOperation, key, params)}
            sent={{ body: { active: true }, version }}
            label={t("again")}
            done={t("againDone", { name })}
          />
        </Sheet>
      )}
    </>
  );
}

async function Invited({ actor, person, mailedTo }: PersonPageProps & { mailedTo: string | null }) {
  const t = await getTranslations("people");
  const locale = await getLocale();
  const { key, timeZone } = actor.office;
  const { invitation, version } = person;
  if (!invitation) return null;
  const params = { params: { id: invitation.id } };
  const ends = invitation.expiresAt && formatMoment(invitation.expiresAt, locale, timeZone);
  return (
    <Sheet title={t("invitationTitle")}>
      <p className="pb-4 text-sm">{ends ? t("invitationOpen", { moment: ends }) : t("invitationOld")}</p>
      <div className="grid gap-4">
        <MakeLink
          call={callOf(renewInvitationOperation, key, params)}
          name={person.name}
          label={t("renew")}
          note={t("renewed")}
          mailedTo={mailedTo}
          timeZone={timeZone}
        />
        <AskButton
          call={callOf(withdrawInvitationOperation, key, params)}
          sent={{ version }}
          label={t("withdraw")}
          ask={{ question: t("withdrawAsk"), yes: t("withdrawYes") }}
          done={t("withdrawn")}
          to={paths.people(key)}
        />
      </div>
    </Sheet>
  );
}
