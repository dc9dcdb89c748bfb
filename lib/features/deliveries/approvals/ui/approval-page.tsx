import { getLocale, getTranslations } from "next-intl/server";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Pairs } from "@/components/ui/lists";
import { Assumption, Source } from "@/components/ui/mark";
import { Digest, Disclosure, Flag } from "@/components/ui/notice";
import { RefreshWhile } from "@/components/ui/refresh-while";
import type { ActorOffice } from "@/lib/domain/actor";
import { addressOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatDay, formatMomentInZone, formatMonth } from "@/lib/domain/period";
import { getApprovalDocumentOperation } from "../api";
import type { Approval } from "../schema";
import { DecisionStamp } from "./decision-mark";
import { StatementView } from "./statement-view";

interface ApprovalPageProps {
  office: ActorOffice;
  approval: Approval;
  /** Whether the worker has stored its PDF. */
  isStored: boolean;
}

/** Seconds between two looks for the document. */
const SOON = 2;
/** The title of a decision: "Leveransgodkännande: W3D3, Lund". */
export async function approvalTitle({ decision, system, municipality }: Approval): Promise<string> {
  const t = await getTranslations("approvals.approval");
  return `${t(decision === "rejected" ? "titleRejected" : "title")}: ${system.name}, ${municipality.name}`;
}

/** A signed decision: its stamp, what was signed, what is proven, and its PDF. */
export async function ApprovalPage({ office, approval, isStored }: ApprovalPageProps) {
  const t = await getTranslations("approvals");
  const shell = await getTranslations("shell");
  const name = `${approval.system.name}, ${approval.municipality.name}`;
  const when = await signedWhen(approval, office.timeZone);
  return (
    <Main id="main">
      <PageHead
        title={await approvalTitle(approval)}
        crumbs={{
          label: shell("crumbs"),
          items: [{ label: t("title"), href: paths.approvals(office.key), isList: true }, { label: name }],
        }}
        facts={[
          { label: t("approval.signedAt"), value: when },
          ...(approval.signer ? [{ label: t("approval.signedBy"), value: approval.signer.name }] : []),
        ]}
        mark={<DecisionStamp decision={approval.decision} note={when} />}
      />
      <Columns
        next={
          <Sheet>
            {approval.statement && <DocumentLink office={office} id={approval.id} isStored={isStored} />}
            <ButtonLink wide href={paths.delivery(office.key, approval.deliveryId)}>
              {t("approval.toDelivery")}
            </ButtonLink>
            {approval.decision !== "rejected" && (
              <p className="text-sm">
                {t("approval.after")}{" "}
                <Anchor href={paths.closing(office.key, approval.deliveryId)}>
                  {t("approval.toClosing")}
                </Anchor>
              </p>
            )}
          </Sheet>
        }
        aside={<Proof approval={approval} />}
      >
        {approval.statement ? (
          <Sheet title={t("statement.sentence")}>
            <StatementView
              statement={approval.statement}
              t={await getTranslations({ locale: approval.statement.language })}
              timeZone={office.timeZone}
            />
          </Sheet>
        ) : (
          <Sheet title={t("approval.recordedAfterwards")}>
            <Flag tone="calm">{t("approval.recordedAfterwardsText")}</Flag>
            {approval.assumption && (
              <p>
                <Assumption label={shell("assumption")}>{approval.assumption}</Assumption>
              </p>
            )}
            {approval.source && <Source label={shell("source")}>{approval.source}</Source>}
          </Sheet>
        )}
      </Columns>
    </Main>
  );
}

interface DocumentLinkProps {
  office: ActorOffice;
  id: string;
  isStored: boolean;
}

/** The PDF once it is stored; until then that it is coming, also for who has no script. */
async function DocumentLink({ office, id, isStored }: DocumentLinkProps) {
  const t = await getTranslations("approvals.approval");
  if (isStored)
    return (
      <ButtonLink
        variant="primary"
        wide
        download
        href={addressOf(getApprovalDocumentOperation, office.key, { params: { id } })}
      >
        {t("pdf")}
      </ButtonLink>
    );
  return (
    <div role="status">
      <Flag tone="calm">{t("pending")}</Flag>
      <RefreshWhile seconds={SOON} />
      <noscript>
        <Anchor href={paths.approval(office.key, id)}>{t("pendingAgain")}</Anchor>
      </noscript>
    </div>
  );
}

/** The time of signing, no more exact than the source. */
async function signedWhen({ signedAt, signedAtPrecision }: Approval, timeZone: string): Promise<string> {
  const locale = await getLocale();
  if (signedAtPrecision === "moment") return formatMomentInZone(signedAt, locale, timeZone);
  if (signedAtPrecision === "day") return formatDay(signedAt, locale);
  return signedAtPrecision === "month" ? formatMonth(signedAt, locale) : signedAt.slice(0, 4);
}

async function Proof({ approval }: { approval: Approval }) {
  const t = await getTranslations("approvals");
  if (!approval.digest || !approval.audit) return null;
  return (
    <Sheet title={t("approval.proof")}>
      <p className="text-sm">{t("approval.proofText")}</p>
      <Pairs
        items={[
          { term: t("statement.level"), value: t("approval.levelText") },
          { term: t("approval.digest"), value: <Digest value={approval.digest} /> },
          {
            term: t("approval.audit"),
            value: t("approval.auditPlace", {
              seq: approval.audit.seq,
              municipality: approval.municipality.name,
            }),
          },
        ]}
      />
      <Disclosure summary={t("signing.checkYourself")}>
        <p className="text-sm">{t("signing.canonical")}</p>
        <pre className="overflow-auto text-xs break-all whitespace-pre-wrap">{approval.canonical}</pre>
      </Disclosure>
    </Sheet>
  );
}
