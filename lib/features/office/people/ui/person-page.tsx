import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FormTexts } from "@/components/form/form-texts";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Mark } from "@/components/ui/mark";
import { scopeFor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import { PersonAccess } from "./person-access";
import { PersonLeaves } from "./person-leaves";
import type { PersonPageProps } from "./person-props";
import { PersonRoles } from "./person-roles";

const tones = { active: "ok", invited: "wait", deactivated: "none" } as const;

/** One person: roles, the way in, and leaving. */
export async function PersonPage({ history, ...props }: PersonPageProps & { history: ReactNode }) {
  const { actor, person, mayAll } = props;
  const t = await getTranslations("people");
  const locale = await getLocale();
  const { key, timeZone } = actor.office;
  const seen = person.lastSeenAt && formatMoment(person.lastSeenAt, locale, timeZone);
  const isOwn = person.id === actor.userId;
  const isWide = scopeFor(actor, "people:manage").isOfficeWide;
  return (
    <Main id="main">
      <PageHead
        title={person.name}
        crumbs={{
          label: t("title"),
          items: [{ label: t("title"), href: paths.people(key), isList: true }, { label: person.name }],
        }}
        facts={[
          { label: t("emailFact", { email: person.email }) },
          { label: seen ? t("seenFact", { moment: seen }) : t("neverSeen") },
        ]}
        mark={<Mark tone={tones[person.status]}>{t(`statuses.${person.status}`)}</Mark>}
      />
      <FormTexts of={["people"]}>
        <Columns aside={<PersonAccess {...props} />}>
          <PersonRoles {...props} isOwn={isOwn} />
          {(mayAll || (isOwn && isWide)) && <PersonLeaves {...props} />}
          {history}
        </Columns>
      </FormTexts>
    </Main>
  );
}
