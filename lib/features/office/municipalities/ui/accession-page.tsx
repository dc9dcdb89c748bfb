import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead, Stack } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Disclosure, Flag } from "@/components/ui/notice";
import type { Actor } from "@/lib/domain/actor";
import { addressOf, callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { addFileOperation, allowedEndings } from "@/lib/features/records/files";
import { noteAccessionStepOperation } from "../api";
import { railOf, unusualSteps } from "../domain";
import type { MunicipalityLife } from "../queries";
import { AccessionForm } from "./accession-form";
import { AccessionRail } from "./accession-rail";
import { municipalityCrumbs } from "./crumbs";

interface AccessionPageProps {
  actor: Actor;
  life: Pick<MunicipalityLife, "municipality" | "steps">;
  maxUploadMb: number;
}

/** How a municipality joins, step by step: days, decisions, papers. */
export async function AccessionPage({ actor, life, maxUploadMb }: AccessionPageProps) {
  const t = await getTranslations("municipalities.accession");
  const { office } = actor;
  const { municipality, steps } = life;
  const { id, code, name, version } = municipality;
  const states = railOf(steps, office.today);
  const locale = await getLocale();
  const form = {
    uploadUrl: addressOf(addFileOperation, office.key, { query: { subject: `municipality:${id}` } }),
    page: paths.accession(office.key, code),
    accept: allowedEndings.map((ending) => `.${ending}`).join(","),
    version,
    locale,
    maxUploadMb,
  };
  return (
    <Main id="main">
      <PageHead
        title={t("pageTitle", { name })}
        crumbs={await municipalityCrumbs(office.key, municipality, t("crumb"))}
      />
      <Stack>
        {unusualSteps(steps).length > 0 && <Flag tone="calm">{t("unusual")}</Flag>}
        <AccessionRail steps={steps} today={office.today} />
        <Sheet title={t("steps")}>
          <FormTexts of={["municipalities.accession", "municipalities.decision", "municipalities.document"]}>
            {steps.map((step) => (
              <Disclosure
                key={step.key}
                summary={t(`step.${step.key}`)}
                open={states[step.key] === "current"}
              >
                <AccessionForm
                  {...form}
                  // What is saved is what the form begins from.
                  key={`${step.key} ${version}`}
                  call={callOf(noteAccessionStepOperation, office.key, { params: { code, step: step.key } })}
                  step={step}
                />
              </Disclosure>
            ))}
          </FormTexts>
        </Sheet>
      </Stack>
    </Main>
  );
}
