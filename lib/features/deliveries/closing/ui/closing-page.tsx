import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { Disclosure, Flag } from "@/components/ui/notice";
import { PhaseRail } from "@/components/timeline/timeline";
import type { Actor } from "@/lib/domain/actor";
import { statusesOf, statusLook } from "@/lib/domain/delivery";
import { addressOf, callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { addFileOperation, allowedEndings } from "@/lib/features/records/files";
import { closeDeliveryOperation } from "../api";
import { isPassed, nextOf, type ClosingStep } from "../domain";
import type { ClosingPageData } from "../queries";
import { ClosingSteps } from "./closing-steps";
import { DetailsForm } from "./details-form";
import { HoldForm } from "./hold-form";
import { lookOf } from "./step-words";
import { StepForm } from "./step-form";

interface ClosingPageProps {
  actor: Actor;
  data: ClosingPageData;
  /** Where all documents of the delivery are to be had as one file. */
  recordHref: string;
  maxUploadMb: number;
}

/** What is done after an approval, step by step, until the delivery is closed. */
export async function ClosingPage({ actor, data, recordHref, maxUploadMb }: ClosingPageProps) {
  const t = await getTranslations("closing");
  const deliveries = await getTranslations("deliveries");
  const shell = await getTranslations("shell");
  const { office, userId } = actor;
  const { delivery, told, closing, may } = data;
  const { id, version } = told;
  const name = `${delivery.system.name}, ${delivery.municipality.name}`;
  const page = paths.closing(office.key, id);
  const isApproved = statusesOf("done").includes(delivery.status);
  const next = isApproved && may.close ? nextOf(closing) : null;
  const formOf = (what: string) => ({
    // What is saved is what a form begins from.
    key: `${what} ${version}`,
    call: callOf(closeDeliveryOperation, office.key, { params: { id } }),
    closing,
    version,
    page,
    draft: draftKey(userId, office.key, `closing-${what}`, id),
    place: {
      url: addressOf(addFileOperation, office.key, { query: { delivery: id } }),
      accept: allowedEndings.map((ending) => `.${ending}`).join(","),
      maxMb: maxUploadMb,
    },
  });
  const stepForm = (step: ClosingStep, what: string) => formOf(`${what}-${step}`);
  return (
    <Main id="main">
      <PageHead
        title={t("pageTitle", { name })}
        crumbs={{
          label: shell("crumbs"),
          items: [
            { label: deliveries("title"), href: paths.deliveries(office.key), isList: true },
            { label: name, href: paths.delivery(office.key, id) },
            { label: t("title") },
          ],
        }}
        facts={[{ label: deliveries("facts.number"), value: delivery.number }]}
        mark={<Mark {...statusLook[delivery.status]}>{deliveries(`status.${delivery.status}`)}</Mark>}
      />
      {closing.disposal?.hold && (
        <Flag tone="stop" title={t("hold.title")}>
          {closing.disposal.hold}
        </Flag>
      )}
      <PhaseRail
        label={t("rail")}
        steps={told.steps.map((step) => ({
          label: t(`short.${step.key}`),
          state: isPassed(closing, step.key) ? "done" : step.key === next ? "current" : "ahead",
          note: t(`state.${lookOf(step, closing).word}`),
        }))}
      />
      <FormTexts of={["closing"]}>
        <Columns
          next={
            <NextSheet data={data} office={office.key} next={next}>
              {next && (
                <StepForm
                  {...stepForm(next, "step")}
                  step={next}
                  isNext
                  today={office.today}
                  files={data.files}
                />
              )}
            </NextSheet>
          }
          aside={
            <>
              {may.take && (
                <Sheet title={t("record.title")}>
                  <p>{t("record.lead")}</p>
                  <ButtonLink wide href={recordHref} download>
                    {t("record.take")}
                  </ButtonLink>
                </Sheet>
              )}
              {may.close && isApproved && !isPassed(closing, "disposed") && (
                <Sheet title={t("hold.sheet")}>
                  <p>{t("hold.lead")}</p>
                  <HoldForm {...formOf("hold")} />
                </Sheet>
              )}
            </>
          }
        >
          <Sheet title={t("stepByStep")}>
            <ClosingSteps data={data} formOf={stepForm} next={next} today={office.today} />
          </Sheet>
          <Documents data={data}>
            {may.close && isApproved && (
              <Disclosure summary={t("details.open")}>
                <DetailsForm {...formOf("details")} files={data.files} />
              </Disclosure>
            )}
          </Documents>
        </Columns>
      </FormTexts>
    </Main>
  );
}

interface Slot {
  data: ClosingPageData;
  children: ReactNode;
}

/** The one thing to do now, or why there is none. */
async function NextSheet({
  data,
  office,
  next,
  children,
}: Slot & { office: string; next: ClosingStep | null }) {
  const t = await getTranslations("closing");
  const { delivery, told, closing, may } = data;
  const text = () => {
    if (delivery.status === "closed") return t("next.closed");
    if (!statusesOf("done").includes(delivery.status)) return t("waits.approval");
    if (!may.close) return t("next.others");
    if (!next) return t("next.held");
    return next === "disposed" && closing.disposal?.decision ? t("next.disposed") : t(`next.${next}`);
  };
  return (
    <Sheet title={t("next.title")}>
      <p>{text()}</p>
      {told.stays && delivery.installation && (
        <p>
          {t(`stays.${told.stays}`)} {t("stays.coordinator")}{" "}
          <Anchor href={paths.installation(office, delivery.installation.id)}>
            {t("stays.toInstallation")}
          </Anchor>
        </p>
      )}
      {children}
    </Sheet>
  );
}

/** The documents of the closing, and what else was said of it. */
async function Documents({ data: { closing, files }, children }: Slot) {
  const t = await getTranslations("closing");
  const own = files.filter(({ id }) => closing.fileIds.includes(id));
  return (
    <Sheet title={t("details.title")}>
      {own.length === 0 && !closing.note && <p className="text-muted">{t("details.none")}</p>}
      {own.length > 0 && <p>{own.map(({ name }) => name).join(", ")}</p>}
      {closing.note && <p className="whitespace-pre-line">{closing.note}</p>}
      {children}
    </Sheet>
  );
}
