import { getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { Flag } from "@/components/ui/notice";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { Words } from "@/lib/domain/text";
import { changeDeliveriesOperation } from "../api";
import type { Responsible } from "../domain";
import type { getBulkPage } from "../queries";
import { BulkForm } from "./bulk-form";

type BulkPageProps = {
  actor: Actor;
  /** What the list was narrowed to. */
  list: Record<string, string | undefined>;
} & Awaited<ReturnType<typeof getBulkPage>>;

/** What can hinder the change of one, by the code of the answer. */
const reasons = [
  "phase.unknown",
  "phase.alreadyThere",
  "phase.settled",
  "phase.awaitingApproval",
  "phase.reasonMissing",
  "phase.oneAtATime",
  "phase.notApproved",
  "phase.blocked",
  "phase.pointsOpen",
  "phase.planNotAdopted",
  "delivery.unknownPerson",
];
const others = ["request.forbidden", "request.notFound", "project.movesTogether", "delivery.settled"];

/** Saying the same of many deliveries at once, chosen as the list is. */
export async function BulkPage(props: BulkPageProps) {
  const { actor, rows, chosen, total, phases, mayChange, people, list } = props;
  const words = (await getTranslations()) as unknown as Words;
  const t = await getTranslations("deliveries");
  const office = actor.office.key;
  const options = (isOffice: boolean) =>
    people
      .filter((one: Responsible) => one.isOffice === isOffice)
      .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormPage
      title={t("bulk.title")}
      way={[{ label: t("title"), href: paths.deliveries(office), isList: true }]}
      lead={t("bulk.hint")}
    >
      <Sheet>
        {total > rows.length && (
          <Flag
            tone="calm"
            action={<ButtonLink href={paths.deliveries(office, list)}>{t("bulk.narrow")}</ButtonLink>}
          >
            {t("bulk.shown", { shown: rows.length, total })}
          </Flag>
        )}
        {rows.length === 0 ? (
          <EmptyState title={t("list.empty")}>{t("bulk.noneHint")}</EmptyState>
        ) : (
          <FormTexts of={["deliveries.bulk", "deliveries.change"]}>
            <BulkForm
              call={callOf(changeDeliveriesOperation, office)}
              page={paths.changeDeliveries(office, list)}
              reasons={Object.fromEntries([
                ...reasons.map((code) => [code, words(`errors.fields.${code}`)]),
                ...others.map((code) => [code, words(`errors.${code}.title`)]),
              ])}
              phases={phases}
              chosen={chosen}
              people={mayChange ? { office: options(true), municipality: options(false) } : null}
              rows={rows.map(({ id, number, system, municipality, phase, status }) => ({
                id,
                name: `${system.name}, ${municipality.name}`,
                standing: [number, phase.name, t(`status.${status}`)].join(", "),
              }))}
            />
          </FormTexts>
        )}
      </Sheet>
    </FormPage>
  );
}
