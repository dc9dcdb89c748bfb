import { getLocale, getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { Flag } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import type { ControlPoint } from "@/lib/features/deliveries/deliveries";
import { isDone } from "@/lib/features/inventory/control-points";
import { confirmControlPointOperation } from "../api";
import { ConfirmForm } from "./confirm-form";

interface SecondPersonProps {
  office: ActorOffice;
  person: string;
  deliveryId: string;
  point: ControlPoint;
  /** The reader assessed it, so another person must confirm it. */
  isOwn: boolean;
  mayConfirm: boolean;
}

/** Who has checked a point that needs two persons, or what is left for the second. */
export async function SecondPerson(props: SecondPersonProps) {
  const { office, point, isOwn, mayConfirm } = props;
  if (!point.needsSecondPerson) return null;
  const t = await getTranslations("assessments.second");
  const { secondPerson } = point;
  if (secondPerson) {
    const date = formatMoment(secondPerson.at, await getLocale(), office.timeZone);
    return (
      <Sheet title={t("title")}>
        <Flag tone="calm" title={t("confirmedBy", { name: secondPerson.by.name ?? t("somebody"), date })}>
          {secondPerson.note}
        </Flag>
      </Sheet>
    );
  }
  if (!isDone(point.result))
    return (
      <Sheet title={t("title")}>
        <p>{t("afterwards")}</p>
      </Sheet>
    );
  return (
    <Sheet title={t("title")}>
      <p>{isOwn ? t("notYou") : t("waits")}</p>
      {!isOwn && mayConfirm && <Confirm {...props} />}
    </Sheet>
  );
}

function Confirm({ office, person, deliveryId, point }: SecondPersonProps) {
  const params = { id: deliveryId, controlPointId: point.id };
  return (
    <FormTexts of={["assessments.second"]}>
      <ConfirmForm
        key={`${point.id} ${point.version}`}
        call={callOf(confirmControlPointOperation, office.key, { params })}
        page={paths.controlPoint(office.key, deliveryId, point.number)}
        draft={draftKey(person, office.key, "confirmation", deliveryId, point.id)}
        number={point.number}
        version={point.version}
      />
    </FormTexts>
  );
}
