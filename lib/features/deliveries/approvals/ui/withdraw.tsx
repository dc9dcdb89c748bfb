import { getLocale, getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { Disclosure, Flag } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import { withdrawRequestOperation } from "../api";
import type { ApprovalRequest } from "../schema";
import { WithdrawForm } from "./withdraw-form";

interface WithdrawProps {
  office: ActorOffice;
  person: string;
  request: ApprovalRequest;
}

/** Taking an undecided request back, for who made it and for coordinators. */
export async function Withdraw({ office, person, request: { id, version } }: WithdrawProps) {
  const t = await getTranslations("approvals.withdrawal");
  return (
    <Sheet>
      <Disclosure summary={t("open")}>
        <p className="text-sm">{t("text")}</p>
        <FormTexts of={["approvals.withdrawal"]}>
          <WithdrawForm
            call={callOf(withdrawRequestOperation, office.key, { params: { id } })}
            page={paths.signing(office.key, id)}
            draft={draftKey(person, office.key, "withdrawal", id)}
            version={version}
          />
        </FormTexts>
      </Disclosure>
    </Sheet>
  );
}

/** By whom and why it was taken back. */
export async function Withdrawn({ office, request }: Omit<WithdrawProps, "person">) {
  const t = await getTranslations("approvals.withdrawal");
  const { withdrawal } = request;
  if (!withdrawal) return null;
  const date = formatMoment(withdrawal.at, await getLocale(), office.timeZone);
  return (
    <Flag tone="calm" title={t("by", { name: withdrawal.by ?? t("somebody"), date })}>
      {withdrawal.reason}
    </Flag>
  );
}
