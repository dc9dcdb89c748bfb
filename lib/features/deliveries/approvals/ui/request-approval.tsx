import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import type { ActorOffice } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { requestApprovalOperation } from "../api";
import { RequestForm } from "./request-form";

interface RequestApprovalProps {
  office: ActorOffice;
  person: string;
  deliveryId: string;
}

/** The form that asks for approval, in the reader's language. */
export function RequestApproval({ office, person, deliveryId }: RequestApprovalProps) {
  return (
    <FormTexts of={["approvals.request"]}>
      <RequestForm
        call={callOf(requestApprovalOperation, office.key, { params: { id: deliveryId } })}
        page={paths.delivery(office.key, deliveryId)}
        draft={draftKey(person, office.key, "request", deliveryId)}
      />
    </FormTexts>
  );
}
