import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { textsIn, type PickedTexts } from "@/components/form/picked-texts";
import { JumpList, Main, PageHead, Stack } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { Flag } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import { isLocale, locales, type Locale } from "@/lib/domain/text";
import { prepareStatementOperation, signApprovalOperation } from "../api";
import type { ApprovalRequest } from "../schema";
import { RequestMark } from "./decision-mark";
import type { NamedPoint } from "./decision-form";
import { SigningForm } from "./signing-form";
import { Withdraw, Withdrawn } from "./withdraw";

interface SigningPageProps {
  office: ActorOffice;
  person: string;
  request: ApprovalRequest;
  maySign: boolean;
  mayWithdraw: boolean;
  /** Results, deviations and files, to read before deciding. */
  reading: ReactNode;
  points: NamedPoint[];
  /** Points block the decision: only a rejection is possible. */
  isHeld: boolean;
  /** Notices about the points, to read before deciding. */
  notices: ReactNode;
}

/** The title of an approval request: the act of signing for its signer, the delivery for others. */
export async function signingTitle({
  request,
  maySign,
}: Pick<SigningPageProps, "request" | "maySign">): Promise<string> {
  if (request.status !== "open" || !maySign) return nameOf(request);
  return `${(await getTranslations("approvals"))("signing.title")}: ${nameOf(request)}`;
}

const nameOf = ({ system, municipality }: ApprovalRequest): string => `${system.name}, ${municipality.name}`;

/** The page of an approval request: its signer decides here; others see its status. */
export async function SigningPage(props: SigningPageProps) {
  const { office, person, request, maySign, mayWithdraw, isHeld, notices, reading } = props;
  const points = props.points.map(({ number, title }) => ({ number, title }));
  const t = await getTranslations("approvals");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const name = nameOf(request);
  const isOpen = request.status === "open";
  return (
    <Main id="main">
      <PageHead
        title={await signingTitle({ request, maySign })}
        crumbs={{
          label: shell("crumbs"),
          items: [{ label: t("title"), href: paths.approvals(office.key), isList: true }, { label: name }],
        }}
        facts={[
          { value: name },
          { label: t("list.requested"), value: formatMoment(request.requestedAt, locale, office.timeZone) },
          ...(request.requestedBy ? [{ label: t("list.requestedBy"), value: request.requestedBy }] : []),
        ]}
        mark={<RequestMark request={request} />}
        actions={
          <ButtonLink href={paths.delivery(office.key, request.deliveryId)}>
            {t("approval.toDelivery")}
          </ButtonLink>
        }
      />
      <Stack>
        {request.message && (
          <Flag tone="calm" title={`${t("request.message")}:`}>
            {request.message}
          </Flag>
        )}
        {isOpen && maySign && (
          <JumpList
            label={t("signing.onPage")}
            items={[
              { href: "#points", label: t("signing.results") },
              { href: "#deviations", label: t("signing.deviations") },
              { href: "#files", label: t("signing.files") },
              { href: "#decision", label: t("signing.toDecision") },
            ]}
          />
        )}
        {isOpen && reading}
        {isOpen && maySign && (
          <div id="decision" className="stack">
            <Decide {...{ office, person, isHeld, notices, points }} requestId={request.id} />
          </div>
        )}
        {!(isOpen && maySign) && (
          <Sheet>
            {isOpen && notices}
            <p>{isOpen ? t("signing.notSigner") : t(`signing.${request.status}`)}</p>
            {request.withdrawal && <Withdrawn office={office} request={request} />}
            {request.approval && (
              <ButtonLink variant="primary" href={paths.approval(office.key, request.approval.id)}>
                {t("signing.openApproval")}
              </ButtonLink>
            )}
          </Sheet>
        )}
        {mayWithdraw && <Withdraw office={office} person={person} request={request} />}
      </Stack>
    </Main>
  );
}

type DecideProps = Pick<SigningPageProps, "office" | "person" | "isHeld" | "notices" | "points"> & {
  requestId: string;
};

async function Decide({ office, person, requestId, isHeld, notices, points }: DecideProps) {
  const locale = await getLocale();
  const given = { params: { id: requestId } };
  const words = async (language: Locale) =>
    [language, await textsIn(language, "approvals.statement", "approvals.decision")] as const;
  return (
    <FormTexts of={["approvals.signing", "approvals.choice", "errors.fields.approval", "signIn"]}>
      <SigningForm
        office={office.key}
        calls={{
          prepare: callOf(prepareStatementOperation, office.key, given),
          sign: callOf(signApprovalOperation, office.key, given),
        }}
        page={paths.signing(office.key, requestId)}
        draft={draftKey(person, office.key, "decision", requestId)}
        language={isLocale(locale) ? locale : "sv"}
        timeZone={office.timeZone}
        isHeld={isHeld}
        points={points}
        statementTexts={
          Object.fromEntries(await Promise.all(locales.map(words))) as Record<Locale, PickedTexts>
        }
        notices={notices}
      />
    </FormTexts>
  );
}
