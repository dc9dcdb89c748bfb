import { getLocale, getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Pairs } from "@/components/ui/lists";
import { Assumption, Source } from "@/components/ui/mark";
import { Disclosure } from "@/components/ui/notice";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatDay } from "@/lib/domain/period";
import { changeStopOperation } from "../api";
import type { NewStop, StopPageData } from "../queries";
import { ChangeForm } from "./change-form";

interface PartProps {
  actor: Actor;
  data: StopPageData;
  /** For who changes it: what else it could hold, and whom it could wait for. */
  choices: { known: NewStop; vendors: { key: string; name: string }[] } | null;
}

/** The reason, the contract and the complaint; to be changed where they are read. */
export async function FactsSheet({ actor, data, choices }: PartProps) {
  const { stop, source, assumption, notedBy, mendedOn } = data;
  const t = await getTranslations("stops");
  const locale = await getLocale();
  const { complaint, clause } = stop;
  const day = (iso: string) => formatDay(iso, locale);
  const pairs = [
    ...(clause ? [{ term: t("page.contractClause"), value: clause }] : []),
    ...(complaint
      ? [
          {
            term: t("page.complaint"),
            value: complaint.reference
              ? t("page.complaintOn", { day: day(complaint.on), reference: complaint.reference })
              : day(complaint.on),
          },
        ]
      : []),
    ...(complaint?.remedyBy ? [{ term: t("page.remedyBy"), value: day(complaint.remedyBy) }] : []),
    ...(mendedOn ? [{ term: t("statuses.actionDelivered"), value: day(mendedOn) }] : []),
    ...(notedBy ? [{ term: t("page.responsible"), value: notedBy }] : []),
  ];
  return (
    <>
      <Sheet title={t("page.facts")}>
        <p className="mb-3 whitespace-pre-line">{stop.reason}</p>
        {pairs.length > 0 && <Pairs items={pairs} />}
        {assumption && <Assumption label={t("page.assumption")}>{assumption}</Assumption>}
        {source && <Source label={t("page.source")}>{source}</Source>}
        {choices && <Change {...{ actor, data, choices }} />}
      </Sheet>
      {stop.vendor && <VendorElse office={actor.office.key} data={data} vendor={stop.vendor} />}
    </>
  );
}

async function Change({
  actor,
  data: { stop },
  choices,
}: PartProps & { choices: NonNullable<PartProps["choices"]> }) {
  const t = await getTranslations("stops");
  const { office, userId } = actor;
  const held = new Set(stop.deliveries.map(({ id }) => id));
  const own = stop.deliveries.map(({ id, system, municipality }) => ({
    value: id,
    label: `${system.name}, ${municipality.name}`,
  }));
  const more = choices.known.deliveries
    .filter(({ id }) => !held.has(id))
    .map(({ id, system, municipality }) => ({ value: id, label: `${system}, ${municipality}` }));
  return (
    <FormTexts of={["stops.forms", "stops.waitsFor", "stops.statuses"]}>
      <Disclosure summary={t("forms.change")}>
        <ChangeForm
          call={callOf(changeStopOperation, office.key, { params: { id: stop.id } })}
          page={paths.stop(office.key, stop.id)}
          draft={draftKey(userId, office.key, "stop-change", stop.id)}
          stop={stop}
          vendors={choices.vendors.map(({ key, name }) => ({ value: key, label: name }))}
          deliveries={[...own, ...more]}
        />
      </Disclosure>
    </FormTexts>
  );
}

async function VendorElse({
  office,
  data: { others },
  vendor,
}: {
  office: string;
  data: StopPageData;
  vendor: { key: string; name: string };
}) {
  const t = await getTranslations("stops.page");
  return (
    <Sheet title={t("vendorElse", { vendor: vendor.name })}>
      <Pairs
        items={[
          { term: t("openStops"), value: others.open },
          { term: t("closedStops"), value: others.closed },
          ...(others.meanDays === null ? [] : [{ term: t("meanDays"), value: others.meanDays }]),
        ]}
      />
      <SheetLink href={paths.stops(office, { vendor: vendor.key })}>
        {t("toLedger", { vendor: vendor.name })}
      </SheetLink>
    </Sheet>
  );
}
