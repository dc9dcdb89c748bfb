import { getLocale, getTranslations } from "next-intl/server";
import type { ComponentProps, ReactNode } from "react";
import { Columns, JumpList, Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { PhaseRail } from "@/components/timeline/timeline";
import { Anchor } from "@/components/ui/anchor";
import { Assumption, Source } from "@/components/ui/mark";
import { PlainList } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { isDone } from "@/lib/features/inventory/control-points";
import type { getWorkplace } from "../queries";
import { StopMark, StatusMark } from "./marks";
import { DeliveryAside } from "./delivery-aside";
import { DeliveryCard } from "./delivery-card";
import { DeliveryFacts } from "./delivery-facts";
import { DeliveryNeeds } from "./delivery-needs";
import { DeliveryPoints } from "./delivery-points";
import { RejectionFlag } from "./rejection";

interface DeliveryPageProps {
  office: ActorOffice;
  workplace: Awaited<ReturnType<typeof getWorkplace>>;
  next: ReactNode;
  /** Its open stops, and the way to note one. */
  stops: ReactNode;
  /** The form that takes the round's package in, where somebody may. */
  receive?: ReactNode;
  /** What other rooms say of it: how far its closing has come, what remains of its approval. */
  sections?: ReactNode;
  /** Where the points are to be had as a file. */
  pointsAs: ComponentProps<typeof DeliveryPoints>["links"];
  /** What has been said of it, beneath the points. */
  comments?: ReactNode;
}

/**
 * The work place of one delivery: what to do now, where it is, what its phase asks for, its control
 * points, files and history.
 */
export async function DeliveryPage(props: DeliveryPageProps) {
  const { office, workplace, next, stops, receive, sections, pointsAs, comments } = props;
  const { delivery, about, may } = workplace;
  const {
    system,
    project,
    municipality: { code, name },
  } = delivery;
  const t = await getTranslations("deliveries");
  const words = await getTranslations("comments");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const facts = [
    ...(may.readMunicipality
      ? [
          {
            label: t("list.municipality"),
            value: <Anchor href={paths.municipality(office.key, code)}>{name}</Anchor>,
          },
        ]
      : []),
    {
      label: t("list.system"),
      value: <Anchor href={paths.system(office.key, system.key)}>{system.name}</Anchor>,
    },
    { label: t("facts.number"), value: delivery.number },
    ...(may.readProject && project
      ? [
          {
            label: t("facts.project"),
            value: (
              <Anchor
                href={paths.project(office.key, project.id)}
              >{`${project.number} ${project.name}`}</Anchor>
            ),
          },
        ]
      : []),
    { label: t(`kind.${delivery.kind}`) },
    { label: t("one.round"), value: about.round },
    ...(delivery.vendor ? [{ label: t("one.vendor"), value: delivery.vendor.name }] : []),
    ...(office.asOf ? [{ label: shell("asOf", { date: formatDay(office.asOf, locale) }) }] : []),
  ];
  return (
    <Main id="main">
      <PageHead
        title={`${delivery.system.name}, ${delivery.municipality.name}`}
        crumbs={{
          label: shell("crumbs"),
          items: [
            { label: t("title"), href: paths.deliveries(office.key), isList: true },
            { label: delivery.system.name },
          ],
        }}
        facts={facts}
        mark={
          <>
            <StatusMark status={delivery.status} />
            {delivery.blocked && <StopMark blocked={delivery.blocked} isVendor={workplace.isVendor} />}
          </>
        }
      />
      {workplace.rejection && <RejectionFlag office={office.key} rejection={workplace.rejection} />}
      <DeliveryCard {...{ office, workplace, next, stops }} />
      <Rail delivery={delivery} />
      <JumpList
        label={t("one.onPage")}
        onPhoneOnly
        items={[
          { href: "#points", label: t("one.points") },
          ...(may.readComments ? [{ href: "#comments", label: words("title") }] : []),
          ...(may.readFiles ? [{ href: "#files", label: t("one.files") }] : []),
          ...(may.readEvents ? [{ href: "#history", label: t("one.history") }] : []),
        ]}
      />
      <Columns aside={<DeliveryAside office={office} workplace={workplace} />}>
        <DeliveryNeeds office={office} workplace={workplace} receive={receive} />
        {sections}
        <DeliveryPoints office={office.key} delivery={delivery} links={pointsAs} />
        <DeliveryFacts office={office} workplace={workplace} />
        {comments}
        {delivery.assumptions.length > 0 && (
          <Sheet title={t("one.assumptions")}>
            <PlainList
              items={delivery.assumptions.map((text) => ({
                key: text,
                text: <Assumption label={shell("assumption")}>{text}</Assumption>,
              }))}
            />
            {about.source && <Source label={shell("source")}>{about.source}</Source>}
          </Sheet>
        )}
      </Columns>
    </Main>
  );
}

type Delivery = DeliveryPageProps["workplace"]["delivery"];

async function Rail({ delivery }: { delivery: Delivery }) {
  const t = await getTranslations("deliveries.one");
  const left = delivery.controlPoints.filter((point) => !isDone(point.result)).length;
  const noteOf = ({ state, stage }: Delivery["phases"][number]): string => {
    if (state === "current" && stage === "controlled") return t("pointsLeft", { count: left });
    // A signature alone leads to the accepted phase: while it is asked for, that phase is what is
    // going on.
    const isAwaited = delivery.status === "awaitingApproval" && stage === "accepted";
    return t(isAwaited ? "awaitsDecision" : `phaseState.${state}`);
  };
  return (
    <PhaseRail
      label={t("phases")}
      steps={delivery.phases.map((phase) => ({
        label: hyphenated(phase.name),
        state: phase.state,
        note: noteOf(phase),
      }))}
    />
  );
}

/**
 * Lets long compounds break where they are joined; browsers know no Swedish or Norwegian
 * hyphenation.
 */
const hyphenated = (name: string): string =>
  name.replace(/(leverans|leveranse|avleverings|överens|system|mottaks)(?=\p{L}{5,})/giu, "$1\u00AD");
