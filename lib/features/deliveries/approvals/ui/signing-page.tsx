import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Main, PageHead, Stack } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { Flag } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import type { ApprovalRequest } from "../schema";
import { RequestMark } from "./decision-mark";
import { readSigningTexts } from "./read-texts";
import { SigningForm } from "./signing-form";

interface SigningPageProps {
  office: ActorOffice;
  request: ApprovalRequest;
  maySign: boolean;
  /** Points hold the decision up: it can only be to reject. */
  isHeld: boolean;
  /** What is to be known of the points before deciding. */
  notices: ReactNode;
}

/** What an errand is called: the deed for its signer, the delivery for others. */
export async function signingTitle({
  request,
  maySign,
}: Pick<SigningPageProps, "request" | "maySign">): Promise<string> {
  if (request.status === "open" && maySign) return (await getTranslations("approvals"))("signing.title");
  return nameOf(request);
}

const nameOf = ({ system, municipality }: ApprovalRequest): string => `${system.name}, ${municipality.name}`;

/** One errand: its signer decides here; others see where it stands. */
export async function SigningPage({ office, request, maySign, isHeld, notices }: SigningPageProps) {
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
          items: [{ label: t("title"), href: paths.approvals(office.key) }, { label: name }],
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
          <SigningForm
            office={office.key}
            requestId={request.id}
            language={locale}
            timeZone={office.timeZone}
            texts={await readSigningTexts(isHeld)}
            notices={notices}
          />
        )}
        {!(isOpen && maySign) && (
          <Sheet>
            {isOpen && notices}
            <p>{isOpen ? t("signing.notSigner") : t("signing.decided")}</p>
            {request.approval && (
              <ButtonLink variant="primary" href={paths.approval(office.key, request.approval.id)}>
                {t("signing.openApproval")}
              </ButtonLink>
            )}
          </Sheet>
        )}
      </Stack>
    </Main>
  );
}
