import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Columns, Main, PageHead, Stack } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Disclosure, Flag } from "@/components/ui/notice";
import { Pairs } from "@/components/ui/lists";
import { Assumption, Mark, Source } from "@/components/ui/mark";
import { holds, mayOn, type Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { MunicipalityScope } from "@/lib/domain/scope";
import { changeInstallationOperation, confirmInstallationOperation } from "../api";
import type { CriteriaSet, InstallationLife } from "../queries";
import { ContractSheet } from "./contract-sheet";
import { DeliverySheet } from "./delivery-sheet";
import { FactForm } from "./fact-form";
import { FactsRead } from "./facts-read";
import { MissingSheet } from "./missing-sheet";
import { hasLeft } from "./has-left";
import { NeedSheet } from "./need-sheet";

interface InstallationPageProps {
  actor: Actor;
  life: InstallationLife;
  /** The municipality's id, by which it is decided who may do what. */
  scope: MunicipalityScope;
  set: CriteriaSet | null;
  /** What has happened to it: the sheet of the log's room. */
  history: ReactNode;
}

/** What the form says in the browser. */
const texts = [
  "installations.facts",
  "installations.choices",
  "installations.class",
  "installations.form",
  "installations.groups",
  "installations.confirm",
  "systems.status",
];

/** One municipality's installation of a system: what it is, holds and costs, and when it ends. */
export async function InstallationPage({ actor, life, scope, set, history }: InstallationPageProps) {
  const t = await getTranslations("installations");
  const { office, userId } = actor;
  const { installation, beside } = life;
  const { id, municipality } = installation;
  const isGone = hasLeft(beside, actor);
  const mayEdit = mayOn(actor, "installation:edit", scope) && !isGone;
  const params = { id };
  return (
    <Main id="main">
      <Head actor={actor} life={life} />
      <Columns
        next={<MissingSheet installation={installation} hasFields={mayEdit} />}
        aside={
          <>
            <ContractSheet installation={installation} today={office.today} />
            <NeedSheet actor={actor} life={life} scope={scope} set={set} />
            {holds(actor, "delivery:read") && (
              <DeliverySheet office={office.key} delivery={installation.delivery} />
            )}
            <Provenance beside={beside} />
          </>
        }
      >
        {mayEdit ? (
          <>
            <Sheet>
              <FormTexts of={texts}>
                <FactForm
                  call={callOf(changeInstallationOperation, office.key, { params })}
                  confirmation={callOf(confirmInstallationOperation, office.key, { params })}
                  installation={installation}
                  page={paths.installation(office.key, id)}
                  draft={draftKey(userId, office.key, "installation", id)}
                />
              </FormTexts>
            </Sheet>
            {/* A form is not printed; what it holds is. */}
            <div className="print-only">
              <Stack>
                <FactsRead installation={installation} />
              </Stack>
            </div>
          </>
        ) : (
          <>
            <Flag tone="calm" title={isGone ? undefined : t("read.title")}>
              {t(isGone ? "read.left" : "read.text", { name: municipality.name })}
            </Flag>
            <FactsRead installation={installation} />
          </>
        )}
        {history}
      </Columns>
    </Main>
  );
}

async function Head({
  actor,
  life: { installation, beside },
}: Pick<InstallationPageProps, "actor" | "life">) {
  const t = await getTranslations("installations");
  const systems = await getTranslations("systems");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const { system, municipality, vendor, confirmedOn, windUpOn } = installation;
  const office = actor.office.key;
  const day = (on: string) => formatTableDay(on, locale);
  const { confirmedBy } = beside;
  const confirmed =
    confirmedOn === null
      ? t("neverConfirmed")
      : confirmedBy
        ? t("confirmedByName", { date: day(confirmedOn), name: confirmedBy })
        : day(confirmedOn);
  return (
    <PageHead
      title={`${system.name}, ${municipality.name}`}
      crumbs={{
        label: shell("crumbs"),
        items: [
          { label: t("title"), href: paths.installations(office), isList: true },
          { label: system.name, href: paths.system(office, system.key) },
          { label: municipality.name },
        ],
      }}
      facts={[
        { label: systems("vendor"), value: vendor?.name ?? systems("one.noVendor") },
        { label: t("confirmedBy"), value: confirmed },
      ]}
      mark={
        windUpOn && (
          <Mark tone="none" shape="closed">
            {t("one.windUp", { date: day(windUpOn) })}
          </Mark>
        )
      }
    />
  );
}

/** Where the facts come from, and what a file said that no field is for. */
async function Provenance({ beside }: Pick<InstallationLife, "beside">) {
  const t = await getTranslations("installations.one");
  const shell = await getTranslations("shell");
  const { source, assumption, unmapped } = beside;
  const more = unmapped ?? [];
  if (!source && !assumption && more.length === 0) return null;
  return (
    <Sheet title={t("provenance")}>
      {assumption && <Assumption label={shell("assumption")}>{assumption}</Assumption>}
      {source && <Source label={shell("source")}>{source}</Source>}
      {more.length > 0 && (
        <Disclosure summary={t("unmapped")}>
          <Pairs items={more.map(({ header, value }) => ({ term: header, value }))} />
        </Disclosure>
      )}
    </Sheet>
  );
}
