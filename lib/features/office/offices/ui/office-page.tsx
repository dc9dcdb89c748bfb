import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Pairs } from "@/components/ui/lists";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { changeOfficeOperation, showStepsOperation } from "../api";
import type { OfficeFacts } from "../schema";
import { OfficeForm } from "./office-form";
import { OfficeReading } from "./office-reading";
import { ShowSteps } from "./show-steps";

interface OfficePageProps {
  actor: Actor;
  office: OfficeFacts;
  vendors: { key: string; name: string }[];
  /** The list of what a new office needs is put away although something is left. */
  isStepsHidden: boolean;
}

/** What the office says of itself: administrator and coordinator change it, the others read it. */
export async function OfficePage({ actor, office, vendors, isStepsHidden }: OfficePageProps) {
  const t = await getTranslations("officePage");
  const settings = await getTranslations("settings");
  const shell = await getTranslations("shell");
  const maySteer = mayOn(actor, "office:manage", { kind: "office" });
  const crumbs = [{ label: settings("title"), href: paths.settings(office.key) }, { label: t("title") }];
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        crumbs={{ label: shell("crumbs"), items: crumbs }}
        facts={[{ value: office.name }, ...(maySteer ? [] : [{ label: t("whoChanges") }])]}
      />
      <Columns aside={<Fixed actor={actor} office={office} isStepsHidden={isStepsHidden && maySteer} />}>
        <Sheet title={maySteer ? t("change") : t("facts")}>
          {maySteer ? (
            <FormTexts of={["officePage"]}>
              <OfficeForm
                call={callOf(changeOfficeOperation, office.key)}
                page={paths.officeSettings(office.key)}
                draft={draftKey(actor.userId, office.key, "office")}
                office={office}
                vendors={vendors}
              />
            </FormTexts>
          ) : (
            <OfficeReading office={office} vendors={vendors} />
          )}
        </Sheet>
      </Columns>
    </Main>
  );
}

/** What never changes, and how the list of steps comes back. */
async function Fixed({ actor, office, isStepsHidden }: Omit<OfficePageProps, "vendors">) {
  const t = await getTranslations("officePage");
  const forms = await getTranslations("forms");
  return (
    <>
      <Sheet title={t("fixed")}>
        <p className="text-muted text-sm">{t("fixedLead")}</p>
        <Pairs
          items={[
            { term: t("key"), value: office.key },
            { term: t("country"), value: t(`countries.${office.country}`) },
            { term: t("currency"), value: office.currency },
          ]}
        />
      </Sheet>
      {isStepsHidden && (
        <Sheet title={t("steps")}>
          <p className="text-sm">{t("stepsHidden")}</p>
          <ShowSteps
            call={callOf(showStepsOperation, actor.office.key)}
            shown
            texts={{ button: t("stepsShow"), done: t("stepsShown") }}
            offline={{ title: forms("offline"), detail: forms("offlineHint") }}
          />
        </Sheet>
      )}
    </>
  );
}
