import { getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { addressOf, callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { quarterKey, quarterOf } from "@/lib/domain/period";
import type { Words } from "@/lib/domain/text";
import { remindOfInventoryOperation } from "@/lib/features/inventory/installations";
import {
  addPlanItemOperation,
  changePlanVersionOperation,
  getPlanVersionOperation,
  listPlanHistoryOperation,
  proposePlanVersionOperation,
  removePlanVersionOperation,
} from "../api";
import type { Left, ReadVersion } from "../queries";
import type { PlanFacts } from "../queries/plan-facts";
import type { Plan } from "../schema";
import { planCrumbs } from "./crumbs";
import { DraftLoader } from "./grid/draft-loader";
import type { DraftFacts } from "./grid/facts";
import { packDraft } from "./pack-draft";
import { PlanStamp } from "./plan-stamp";

/** What the draft says in the browser. */
const texts = [
  "plans.scope",
  ...[
    "words",
    "grid",
    "chip",
    "legend",
    "said",
    "bar",
    "tally",
    "candidates",
    "panel",
    "warnings",
    "table",
    "draft",
    "ask",
    "criteria",
  ].map((name) => `planning.${name}`),
];

/** So many events are looked through for who did what is told. */
const LAST_EVENTS = 20;

interface DraftPageProps {
  actor: Actor;
  plan: Plan;
  read: ReadVersion;
  facts: PlanFacts;
  left: Left;
  takesInterim: boolean;
  capacity: Pick<DraftFacts["room"], "quarters" | "vendors"> & Pick<DraftFacts, "effort">;
}

/** A draft as its makers work on it. */
export async function DraftPage({ actor, plan, read, facts, left, takesInterim, capacity }: DraftPageProps) {
  const { version } = read;
  const t = await getTranslations("planning.draft");
  const words = (await getTranslations()) as unknown as Words;
  const { office } = actor;
  const { number } = version;
  const params = { plan: plan.key, n: number };
  const former =
    plan.versions.find((one) => one.status === "adopted") ?? plan.versions.find((one) => one.number < number);
  return (
    <Main id="main">
      <PageHead
        title={t("heading", { plan: plan.name })}
        crumbs={await planCrumbs(office.key, plan, t("version", { number }))}
        mark={<PlanStamp {...version} />}
        facts={[{ label: t("versionFact"), value: String(number) }, { label: office.name }]}
        actions={
          former && (
            <ButtonLink
              variant="quiet"
              href={paths.planComparison(office.key, plan.key, former.number, number)}
            >
              {t("compare", { number: former.number })}
            </ButtonLink>
          )
        }
      />
      <FormTexts of={texts}>
        <DraftLoader
          office={office.key}
          me={actor.name}
          version={version}
          known={packDraft(facts, left, words)}
          facts={{
            moreCandidates: left.more,
            vendors: facts.vendors,
            vendorNames: facts.vendorNames,
            room: { quarters: capacity.quarters, vendors: capacity.vendors },
            effort: capacity.effort,
            knownSystems: facts.knownSystems,
            takesInterim,
          }}
          today={quarterKey(quarterOf(office.today))}
          addresses={{
            items: addressOf(addPlanItemOperation, office.key, { params }),
            version: addressOf(getPlanVersionOperation, office.key, { params }),
            history: addressOf(listPlanHistoryOperation, office.key, {
              params: { plan: plan.key },
              query: { limit: LAST_EVENTS },
            }),
          }}
          calls={{
            propose: callOf(proposePlanVersionOperation, office.key, { params }),
            remove: callOf(removePlanVersionOperation, office.key, { params }),
            change: callOf(changePlanVersionOperation, office.key, { params }),
            remind: mayOn(actor, "system:manage", { kind: "office" })
              ? callOf(remindOfInventoryOperation, office.key)
              : null,
          }}
        />
      </FormTexts>
    </Main>
  );
}
