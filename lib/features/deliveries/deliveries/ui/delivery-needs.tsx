import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Needs, type Need } from "@/components/ui/needs";
import { Digest } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatBytes, formatCount } from "@/lib/domain/money";
import { formatDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { isSettled } from "../domain";
import type { getWorkplace } from "../queries";

interface NeedsProps {
  office: ActorOffice;
  workplace: Awaited<ReturnType<typeof getWorkplace>>;
  /** The form that takes the round's package in. */
  receive: ReactNode;
}

type Workplace = NeedsProps["workplace"];

/** As many points are linked to by number; the others stand in their table. */
const LINKED = 8;

/** A package is what a delivery brings from then on. */
export const needsPackage = ({ phase, status }: Workplace["delivery"]): boolean =>
  ["transferred", "controlled"].includes(phase.stage) && !isSettled(status) && status !== "awaitingApproval";

/** What the phase asks for: each thing with its proof, or with what mends it. */
export async function DeliveryNeeds({ office, workplace, receive }: NeedsProps) {
  const { delivery } = workplace;
  if (isSettled(delivery.status)) return null;
  const t = await getTranslations("deliveries.needs");
  const items = [...(await received(workplace)), ...(await conditions(office, workplace))];
  const met = items.filter(({ isMet }) => isMet).length;
  return (
    <Sheet title={t("title")} id="needs" aside={items.length > 0 && t("metOf", { met, total: items.length })}>
      {items.length === 0 && <p className="text-muted text-sm">{t("nothing")}</p>}
      <Needs items={items} met={t("met")} unmet={t("unmet")} />
      {receive}
    </Sheet>
  );
}

/** The round's package: when it came, what it is called, how large it is. */
async function received({ delivery, about }: Workplace): Promise<Need[]> {
  if (!needsPackage(delivery) && !about.received) return [];
  const t = await getTranslations("deliveries.needs");
  const locale = await getLocale();
  const { round } = about;
  const {
    on = null,
    name = null,
    sha256 = null,
    bytes = null,
    objects = null,
    files = null,
  } = about.received ?? {};
  const counted = [
    name,
    bytes !== null && formatBytes(bytes, locale),
    objects !== null && t("objects", { count: formatCount(objects, locale) }),
    files !== null && t("files", { count: formatCount(files, locale) }),
  ]
    .filter(Boolean)
    .join(", ");
  return [
    {
      key: "round",
      isMet: about.received !== null,
      text: t(about.received ? "received" : "notReceived", { round }),
      end: on && formatDay(on, locale),
      note: sha256 && (
        <>
          {counted} <Digest value={sha256} />
        </>
      ),
    },
  ];
}

/** What the next phase asks for, as it stands now. */
async function conditions(office: ActorOffice, { delivery, may }: Workplace): Promise<Need[]> {
  const t = await getTranslations("deliveries.needs");
  const namesOf = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  return delivery.conditions.map(({ key, met, params }) => {
    // Where the present phase ends with the signature, that is what is ahead.
    const ahead = delivery.phases.find((one) => one.key === params["phase"]);
    const phase = ahead?.key === delivery.phase.key ? t("approval") : (ahead?.name ?? "");
    const stops = namesOf(params["stops"]);
    const points = namesOf(params["points"]);
    const ends: Record<typeof key, ReactNode> = {
      noOpenStop: <Anchor href="#stop">{t("toStop")}</Anchor>,
      noOpenBlockingPoint:
        points.length <= LINKED ? (
          points.map((number, place) => (
            <span key={number}>
              {place > 0 && ", "}
              <Anchor href={paths.controlPoint(office.key, delivery.id, Number(number))}>{number}</Anchor>
            </span>
          ))
        ) : (
          <Anchor href="#points">{t("toPoints")}</Anchor>
        ),
      planAdopted: may.readPlan && <Anchor href={paths.plans(office.key)}>{t("toPlans")}</Anchor>,
    };
    const values = { phase, stops: stops.join(", "), of: stops.length, count: points.length };
    return { key, isMet: met, text: t(`${key}.${met ? "met" : "unmet"}`, values), end: !met && ends[key] };
  });
}
