"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { paths } from "@/lib/domain/paths";
import type { Candidate, PlanVersion } from "../../schema";
import { Disclosure } from "@/components/ui/notice";
import { CriteriaForm } from "../criteria-form";
import { leftOf } from "./left";
import { Legend } from "../parts/legend";
import { marksChips, useWarningWords } from "../parts/warning-words";
import { Bar } from "./bar";
import { bestQuarter } from "./best-quarter";
import { Candidates } from "./candidates";
import { EqualTables } from "./equal-tables";
import { withFormer, type DraftFacts, type Item } from "./facts";
import { Grid } from "./grid";
import { Panel } from "./panel";
import { pictureOf } from "./picture";
import { Propose, type ProposeCalls } from "./propose";
import type { Addresses } from "./save";
import { shown, type By } from "./state";
import { Tally } from "./tally";
import { useDraft } from "./use-draft";
import { useGround } from "./use-ground";
import { namesOf, useSaid } from "./use-said";
import { Warnings } from "./warnings";
import { effortFor, wishFor, type WayOut } from "./ways-out";

export interface DraftProps {
  office: string;
  me: string;
  version: PlanVersion;
  facts: DraftFacts;
  /** The quarter of the office's day: nothing is suggested before it. */
  today: string;
  addresses: Addresses;
  calls: ProposeCalls;
}

const wide = "(min-width: 64.01rem)";

/** A draft as it is worked on: the grid, what to know of it, and what can still be placed. */
export function Draft({ office, me, version: first, facts, today, addresses, calls }: DraftProps) {
  const t = useTranslations("planning.draft");
  const forms = useTranslations("forms");
  const router = useRouter();
  const locale = useLocale();
  const [search, setSearch] = useState("");
  const [isOpen, setOpen] = useState(false);
  const offline = { title: forms("offline"), detail: forms("offlineHint") };
  const onGone = useMemo(() => () => router.refresh(), [router]);
  const draft = useDraft({ version: first, addresses, offline, me, onGone });
  const { state, dispatch, version } = draft;
  const { by } = state;
  const { plan, municipalities } = version;
  const items = useMemo(() => shown(state), [state]);
  const picture = useMemo(
    () => pictureOf(items, plan, municipalities, facts),
    [items, plan, municipalities, facts],
  );
  const before = useMemo(
    () => (state.held === null ? picture : pictureOf(state.items, plan, municipalities, facts)),
    [state.held, state.items, picture, plan, municipalities, facts],
  );
  const warning = useWarningWords({ items, municipalities, vendorNames: namesOf(facts) });
  const warned = useMemo(() => {
    const found = new Map<string, string[]>();
    for (const one of picture.warnings)
      if (marksChips(one))
        for (const id of one.items) found.set(id, [...(found.get(id) ?? []), warning(one).title]);
    return found;
    // The words change with the warnings alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [picture]);
  const rows = useMemo(() => withFormer(municipalities, items), [municipalities, items]);
  const ground = useGround({
    items,
    by,
    municipalities: rows,
    quarters: picture.quarters,
    search,
    locale,
    warned,
  });
  const said = useSaid({ state, picture, before, facts, version });
  const left = leftOf(facts, first.items, items);
  const opened = state.items.find(({ id }) => id === state.opened);

  const added = (candidate: Candidate, to: string | null): Item => ({
    id: crypto.randomUUID(),
    municipality: candidate.municipality,
    system: candidate.system,
    installation: candidate.id,
    kind: "ordinary",
    purpose: "decommissioning",
    scope: { recordsCreators: [], informationTypes: [], periodFrom: null, periodTo: null },
    nextOn: null,
    plannedFor: to,
    effortDays: effortFor(candidate.system.key, state.items, facts),
    isFixed: false,
    rank: null,
    score: candidate.score,
    reason: null,
    financing: "ordinary",
    delivery: null,
    version: 1,
  });
  const onPlace = (candidate: Candidate) => {
    const to = bestQuarter(picture.load, wishFor(candidate, state.items, facts), today);
    const item = added(candidate, to);
    if (!window.matchMedia(wide).matches) return dispatch({ type: "add", item });
    setSearch("");
    dispatch({ type: "hold", item, to });
  };
  const onMove = (way: Exclude<WayOut, { do: "inventory" }>) =>
    way.do === "place"
      ? dispatch({ type: "add", item: added(way.candidate, way.to) })
      : dispatch({ type: "change", id: way.item.id, after: { plannedFor: way.to } });
  const onTables = () => {
    setOpen(true);
    requestAnimationFrame(() => document.getElementById("tables-title")?.focus());
  };
  const onBy = (next: By) => {
    setSearch("");
    dispatch({ type: "by", by: next });
  };
  return (
    <>
      <Disclosure
        summary={version.criteria ? t("criteria", { criteria: version.criteria }) : t("noCriteria")}
      >
        <CriteriaForm
          call={calls.change}
          page={paths.planVersion(office, plan.key, version.number)}
          criteria={version.criteria}
          note={version.note}
          version={version.version}
        />
      </Disclosure>
      <Propose {...{ draft, calls }} warnings={picture.warnings.length} office={office} />
      <Tally picture={picture} placed={state.items.length} left={left.length + facts.moreCandidates} />
      <div className="plan-cols">
        <div className="stack">
          <section className="sheet pg-wrap" aria-labelledby="grid-title">
            <h2 id="grid-title" className="sr-only">
              {t(`title.${by}`)}
            </h2>
            <Bar
              {...{ state, dispatch, said, by, onBy, search, onTables }}
              rows={by === "municipalities" ? municipalities.length : ground.shown.length}
              onSearch={setSearch}
            />
            <Grid
              {...{ state, dispatch, ground, picture, before, facts, by }}
              labelledBy="grid-title"
              describedBy="grid-keys"
            />
            <p id="grid-keys" className="sr-only">
              {t("keys")}
            </p>
            <Legend />
          </section>
          <Warnings
            {...{ picture, facts, version, onMove }}
            items={state.items}
            from={today}
            installationHref={(id) => paths.installation(office, id)}
          />
          <EqualTables
            {...{ picture, facts, warned, isOpen, dispatch }}
            items={state.items}
            onToggle={setOpen}
          />
        </div>
        <aside className="stack" aria-label={t("beside")}>
          {opened ? (
            <Panel
              item={opened}
              href={opened.installation && paths.installation(office, opened.installation)}
              {...{ facts, picture, dispatch }}
            />
          ) : (
            <Candidates
              candidates={left}
              more={facts.moreCandidates}
              href={paths.planCandidates(office, plan.key)}
              onPlace={onPlace}
            />
          )}
        </aside>
      </div>
    </>
  );
}
