import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { registerStopOperation } from "../api";
import type { NewStop, StopCandidate } from "../queries";
import type { NewStopQuery } from "../schema";
import { RegisterForm } from "./register-form";
import type { StopValues } from "./stop-values";

interface Vendor {
  key: string;
  name: string;
}

interface NewPageProps {
  actor: Actor;
  of: NewStopQuery;
  known: NewStop;
  vendors: Vendor[];
}

/**
 * A stop noted where it is noticed: whom it waits for, since when and what it holds stand there.
 */
export async function NewPage({ actor, of, known, vendors }: NewPageProps) {
  const t = await getTranslations("stops");
  const { office, userId } = actor;
  const origin = known.deliveries.find(({ isOrigin }) => isOrigin);
  const vendor = vendors.find(({ key }) => key === (of.vendor ?? origin?.vendor ?? known.supplier));
  const back = backOf(office.key, origin, of.vendor === vendor?.key ? vendor : undefined);
  return (
    <FormPage
      title={t("forms.title")}
      way={[back ?? { label: t("title"), href: paths.stops(office.key), isList: true }]}
      lead={t(back ? "forms.lead" : "forms.leadEmpty")}
    >
      <Sheet>
        {known.deliveries.length === 0 ? (
          <EmptyState title={t("forms.noDeliveries")} />
        ) : (
          <FormTexts of={["stops.forms", "stops.waitsFor"]}>
            <RegisterForm
              call={callOf(registerStopOperation, office.key)}
              office={office.key}
              draft={draftKey(userId, office.key, "stop", origin?.id ?? "new")}
              page={paths.addStop(office.key, definedOf(of))}
              back={back?.href ?? null}
              begun={begunOf(known, vendor, office.today, t)}
              vendors={vendors.map(({ key, name: label }) => ({ value: key, label }))}
              deliveries={known.deliveries.map((one) => ({ value: one.id, label: labelOf(one, t) }))}
            />
          </FormTexts>
        )}
      </Sheet>
    </FormPage>
  );
}

type T = Awaited<ReturnType<typeof getTranslations<"stops">>>;

/** Whom it waits for, since when and what it holds, as far as it is known. */
function begunOf(known: NewStop, vendor: Vendor | undefined, since: string, t: T): StopValues {
  const held = known.deliveries.filter(({ isHeld }) => isHeld);
  const system = held[0]?.system;
  const who = vendor?.name ?? t("waitsFor.vendor");
  return {
    title: system ? t("forms.suggested", { system, who }) : "",
    by: "vendor",
    vendor: vendor?.key ?? "",
    since,
    deliveries: held.map(({ id }) => id),
    reason: "",
    clause: "",
    cost: "",
    complaintOn: "",
    complaintReference: "",
    remedyBy: "",
  };
}

/** Where the reader came from: the delivery, or the vendor. */
function backOf(office: string, origin: StopCandidate | undefined, vendor: Vendor | undefined) {
  if (origin) return { href: paths.delivery(office, origin.id), label: nameOf(origin) };
  return vendor ? { href: paths.vendor(office, vendor.key), label: vendor.name } : null;
}

const nameOf = ({ system, municipality }: StopCandidate): string => `${system}, ${municipality}`;

const labelOf = (one: StopCandidate, t: T): string =>
  `${nameOf(one)} (${one.isOrigin ? t("forms.youCameFrom", { phase: one.phase }) : one.phase})`;

/** Without what is left out: an address has no undefined. */
const definedOf = (of: NewStopQuery) => ({
  ...(of.delivery && { delivery: of.delivery }),
  ...(of.vendor && { vendor: of.vendor }),
  ...(of.project && { project: of.project }),
});
