import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Disclosure } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { addRoundOperation } from "../api";
import { RoundForm } from "./round-form";

interface ReceivePackageProps {
  office: ActorOffice;
  person: string;
  deliveryId: string;
  /** The round that is open has its package: a new one begins. */
  isAgain: boolean;
}

/** Saying what was received, folded away until it is needed. */
export async function ReceivePackage({ office, person, deliveryId, isAgain }: ReceivePackageProps) {
  const t = await getTranslations("rounds");
  return (
    <Disclosure summary={t(isAgain ? "again" : "open")}>
      {isAgain && <p className="text-muted text-sm">{t("againHint")}</p>}
      <FormTexts of={["rounds"]}>
        <RoundForm
          call={callOf(addRoundOperation, office.key, { params: { id: deliveryId } })}
          page={paths.delivery(office.key, deliveryId)}
          draft={draftKey(person, office.key, "round", deliveryId)}
          isAgain={isAgain}
        />
      </FormTexts>
    </Disclosure>
  );
}
