import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { AskButton } from "@/components/form/ask-button";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead, Stack } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { endMandateOperation, giveMandateOperation } from "../api";
import type { MunicipalityLife } from "../queries";
import { municipalityCrumbs } from "./crumbs";
import { MandateForm } from "./mandate-form";
import { MandateList } from "./mandate-list";

interface MandatesPageProps {
  actor: Actor;
  life: Pick<MunicipalityLife, "municipality" | "mandates">;
  people: { id: string; name: string }[];
}

/** The mandates of a municipality: which there are, ending one, noting another. */
export async function MandatesPage({ actor, life, people }: MandatesPageProps) {
  const t = await getTranslations("municipalities.mandates");
  const { office, userId } = actor;
  const { municipality, mandates } = life;
  const { code, name, version, archiveAuthority } = municipality;
  const page = paths.mandates(office.key, code);
  return (
    <Main id="main">
      <PageHead
        title={t("title", { name })}
        crumbs={await municipalityCrumbs(office.key, municipality, t("crumb"))}
      />
      <FormTexts of={["municipalities.mandates"]}>
        <Stack>
          <Sheet title={t("noted")}>
            {mandates.length === 0 ? (
              <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
            ) : (
              <MandateList
                mandates={mandates}
                actionOf={({ id, person, state, until }) => {
                  const who = person.name ?? t("somebody");
                  return (
                    state !== "past" &&
                    until !== office.today && (
                      <AskButton
                        call={callOf(endMandateOperation, office.key, { params: { code, id } })}
                        sent={{ version }}
                        label={t("end")}
                        name={t("endOf", { name: who })}
                        ask={{ question: t("endAsk", { name: who }), yes: t("endYes") }}
                        done={t("ended", { name: who })}
                      />
                    )
                  );
                }}
              />
            )}
          </Sheet>
          <Sheet title={t("new")}>
            {people.length === 0 ? (
              <EmptyState title={t("nobody")}>{t("nobodyHint")}</EmptyState>
            ) : (
              <MandateForm
                // After one is noted the form begins anew.
                key={version}
                call={callOf(giveMandateOperation, office.key, { params: { code } })}
                page={page}
                draft={draftKey(userId, office.key, "mandate", code)}
                people={people.map(({ id, name: who }) => ({ id, name: who }))}
                authority={archiveAuthority?.body ?? ""}
                today={office.today}
              />
            )}
          </Sheet>
        </Stack>
      </FormTexts>
    </Main>
  );
}
