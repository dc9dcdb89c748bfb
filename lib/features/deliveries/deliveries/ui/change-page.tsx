import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import { Disclosure } from "@/components/ui/notice";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { cancelDeliveryOperation, changeDeliveryOperation } from "../api";
import { isSettled } from "../domain";
import { mayChangeAll } from "../policy";
import type { getChangePage } from "../queries/change-page";
import { CancelForm } from "./cancel-form";
import { ChangeForm } from "./change-form";

type ChangePageProps = { actor: Actor } & Awaited<ReturnType<typeof getChangePage>>;

/** What the office says of a delivery, and calling it off. */
export async function ChangePage({ actor, delivery, scope, people }: ChangePageProps) {
  const t = await getTranslations("deliveries");
  const { office, userId } = actor;
  const { id, version, status } = delivery;
  const isMaker = mayChangeAll(actor, scope);
  const page = paths.delivery(office.key, id);
  const name = `${delivery.system.name}, ${delivery.municipality.name}`;
  const draft = (what: string) => draftKey(userId, office.key, what, id);
  return (
    <FormPage
      title={t("change.title", { name })}
      way={[
        { label: t("title"), href: paths.deliveries(office.key), isList: true },
        { label: name, href: page },
      ]}
      crumb={t("change.crumb")}
    >
      <Sheet>
        <FormTexts of={["deliveries.change", "deliveries.make", "deliveries.kindShort"]}>
          <ChangeForm
            call={callOf(changeDeliveryOperation, office.key, { params: { id } })}
            delivery={delivery}
            people={people}
            page={page}
            draft={draft("delivery")}
            shows={isMaker ? (isSettled(status) ? "afterwards" : "all") : "diaryNumber"}
          />
        </FormTexts>
      </Sheet>
      {isMaker && !isSettled(status) && status !== "awaitingApproval" && (
        <Sheet title={t("cancel.title")}>
          <p>{t("cancel.lead")}</p>
          <FormTexts of={["deliveries.cancel"]}>
            <Disclosure summary={t("cancel.open")}>
              <CancelForm
                call={callOf(cancelDeliveryOperation, office.key, { params: { id } })}
                version={version}
                page={page}
                draft={draft("cancellation")}
              />
            </Disclosure>
          </FormTexts>
        </Sheet>
      )}
    </FormPage>
  );
}
