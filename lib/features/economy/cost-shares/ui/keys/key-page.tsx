import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AskButton } from "@/components/form/ask-button";
import { FormTexts } from "@/components/form/form-texts";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Flag } from "@/components/ui/notice";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { formatDecision } from "@/lib/domain/decision";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { adoptCostShareAgreementOperation, removeCostShareAgreementOperation } from "../../api";
import type { Agreement } from "../../schema";
import { AdoptForm } from "./adopt-form";
import { BasisSheet } from "./basis-sheet";
import { CheckSheet } from "./check-sheet";
import { CheckTable } from "./check-table";
import { RowsTable } from "./rows-table";
import { spanText } from "./span-text";

interface KeyPageProps {
  actor: Actor;
  agreement: Agreement;
  /** What has happened to it, for those who are told. */
  history: ReactNode;
}

/** A key: who bears what and why, what does not add up, and what remains until it is decided. */
export async function KeyPage({ actor, agreement, history }: KeyPageProps) {
  const t = await getTranslations("costShares.keys");
  const shell = await getTranslations("shell");
  const errors = await getTranslations("errors");
  const locale = await getLocale();
  const { office } = actor;
  const { key, name, decision, status, rows, problem } = agreement;
  const isDraft = status === "draft";
  const mayEdit = isDraft && mayOn(actor, "cost-share:edit", { kind: "office" });
  return (
    <Main id="main">
      <PageHead
        title={name}
        crumbs={{
          label: shell("crumbs"),
          items: [{ label: t("crumb"), href: paths.costShares(office.key) }, { label: name }],
        }}
        facts={[
          { label: t(`uses.${agreement.use}`) },
          { label: t("days"), value: spanText(agreement, t, locale) },
          { label: t("status"), value: t(`statuses.${status}`) },
          ...(decision ? [{ label: t("decision"), value: formatDecision(decision, locale) }] : []),
          ...(agreement.source ? [{ label: t("source"), value: agreement.source }] : []),
        ]}
        actions={mayEdit && <Anchor href={paths.editCostKey(office.key, key)}>{t("edit")}</Anchor>}
      />
      {problem && (
        <Flag tone="stop" title={errors(`${problem.code}.title` as never)}>
          {errors(`${problem.code}.detail` as never, problem.params as never)}
        </Flag>
      )}
      <Columns
        next={isDraft && <Decide actor={actor} agreement={agreement} />}
        aside={
          <>
            <CheckSheet agreement={agreement} />
            {history}
          </>
        }
      >
        <Sheet flush title={t("rows")} aside={t("inKronor")}>
          {rows.length === 0 ? (
            <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
          ) : (
            <RowsTable agreement={agreement} />
          )}
        </Sheet>
        <CheckTable agreement={agreement} />
        <BasisSheet agreement={agreement} />
      </Columns>
    </Main>
  );
}

/** What is left to do of a draft, for those who do it. */
async function Decide({ actor, agreement }: { actor: Actor; agreement: Agreement }) {
  const t = await getTranslations("costShares.keys.decide");
  const { office } = actor;
  const { key, version } = agreement;
  const mayAdopt = mayOn(actor, "cost-share:adopt", { kind: "office" });
  const mayEdit = mayOn(actor, "cost-share:edit", { kind: "office" });
  return (
    <Sheet title={t("title")}>
      {mayAdopt ? (
        <FormTexts of={["costShares.keys.decide", "decision"]}>
          <AdoptForm
            call={callOf(adoptCostShareAgreementOperation, office.key, { params: { key } })}
            version={version}
            page={paths.costKey(office.key, key)}
          />
        </FormTexts>
      ) : (
        <p>{t("waits")}</p>
      )}
      {mayEdit && (
        <FormTexts of={[]}>
          <AskButton
            call={callOf(removeCostShareAgreementOperation, office.key, { params: { key } })}
            sent={{ version }}
            label={t("remove")}
            ask={{ question: t("removeAsk"), yes: t("removeYes") }}
            done={t("removed")}
            to={paths.costShares(office.key)}
          />
        </FormTexts>
      )}
    </Sheet>
  );
}
